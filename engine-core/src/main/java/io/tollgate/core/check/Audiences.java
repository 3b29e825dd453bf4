package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The APIs by audience. An audience is compared exactly; but the platform serves its system APIs
 * under every domain of the tenant, so a system API under one of them is found under each.
 */
final class Audiences {

  private final Map<String, Api> byIdentifier = new LinkedHashMap<>();
  private final Map<String, Api> systemApisByPath = new HashMap<>();
  private final TenantDomains domains;
  private final Suggestions suggestions;

  Audiences(Tenant tenant) {
    domains = TenantDomains.of(tenant);
    for (Api api : tenant.apis()) {
      byIdentifier.putIfAbsent(api.identifier(), api);
      if (api.isSystem()) {
        domains.pathOf(api.identifier()).ifPresent(path -> systemApisByPath.putIfAbsent(path, api));
      }
    }
    suggestions = new Suggestions(byIdentifier.keySet());
  }

  /** Returns the API that an audience names, or null. */
  @Nullable Api find(String audience) {
    Api exact = byIdentifier.get(audience);
    return exact != null ? exact : domains.pathOf(audience).map(systemApisByPath::get).orElse(null);
  }

  /** Returns the audience with its trailing slash added or removed, if that names an API. */
  Optional<String> withOtherEnding(String audience) {
    String other =
        audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience + "/";
    return find(other) == null ? Optional.empty() : Optional.of(other);
  }

  Optional<String> near(String audience) {
    return suggestions.near(audience);
  }
}
