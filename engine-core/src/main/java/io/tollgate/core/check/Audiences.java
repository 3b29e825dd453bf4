package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The APIs by audience. An audience is compared exactly; but the platform serves its system APIs
 * under every domain of the tenant, so a system API under one of them is found under each.
 */
final class Audiences {

  private static final String SCHEME = "https://";

  private final Map<String, Api> byIdentifier = new LinkedHashMap<>();
  private final Map<String, Api> systemApisByPath = new HashMap<>();
  private final Set<String> domains = new HashSet<>();
  private final Suggestions suggestions;

  Audiences(Tenant tenant) {
    tenant.domain().ifPresent(domains::add);
    domains.addAll(tenant.customDomains());
    for (Api api : tenant.apis()) {
      byIdentifier.putIfAbsent(api.identifier(), api);
      if (api.isSystem()) {
        pathOf(api.identifier()).ifPresent(path -> systemApisByPath.putIfAbsent(path, api));
      }
    }
    suggestions = new Suggestions(byIdentifier.keySet());
  }

  /** Returns the API that an audience names, or null. */
  @Nullable Api find(String audience) {
    Api exact = byIdentifier.get(audience);
    return exact != null ? exact : pathOf(audience).map(systemApisByPath::get).orElse(null);
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

  /** The path after one of the tenant's own domains, from its slash on. */
  private Optional<String> pathOf(String audience) {
    int slash = audience.startsWith(SCHEME) ? audience.indexOf('/', SCHEME.length()) : -1;
    if (slash < 0 || !domains.contains(audience.substring(SCHEME.length(), slash))) {
      return Optional.empty();
    }
    return Optional.of(audience.substring(slash));
  }
}
