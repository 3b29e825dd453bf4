package io.tollgate.core.check;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tenant's domains, canonical and custom. The platform serves its system APIs under each of
 * them, so a system API has one identifier for every domain.
 *
 * @param names the domains, the canonical one first
 */
public record TenantDomains(Set<String> names) {

  private static final String SCHEME = "https://";

  /** Copies the names. */
  public TenantDomains {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /**
   * Returns the domains of a tenant.
   *
   * @param tenant the tenant
   * @return its domains; none if it does not say any
   */
  public static TenantDomains of(Tenant tenant) {
    Set<String> names = new LinkedHashSet<>();
    tenant.domain().ifPresent(names::add);
    names.addAll(tenant.customDomains());
    return new TenantDomains(names);
  }

  /**
   * Returns the identifiers of a system API.
   *
   * @param path its path, from the slash on
   * @return one identifier for each domain
   */
  public List<String> identifiersOf(String path) {
    return names.stream().map(name -> SCHEME + name + path).toList();
  }

  /**
   * Returns every identifier that names an API.
   *
   * @param api the API
   * @return its own, and for a system API under one of the domains the same under the others
   */
  public Set<String> identifiersOf(Api api) {
    Set<String> identifiers = new LinkedHashSet<>();
    identifiers.add(api.identifier());
    if (api.isSystem()) {
      pathOf(api.identifier()).ifPresent(path -> identifiers.addAll(identifiersOf(path)));
    }
    return identifiers;
  }

  /** Whether an identifier is under one of the domains, in whatever case its host is written. */
  boolean isHostOf(String identifier) {
    String host = identifier.toLowerCase(Locale.ROOT);
    return names.stream()
        .anyMatch(name -> host.startsWith(SCHEME + name.toLowerCase(Locale.ROOT) + "/"));
  }

  /** The path after one of the domains, from its slash on. */
  Optional<String> pathOf(String identifier) {
    int slash = identifier.startsWith(SCHEME) ? identifier.indexOf('/', SCHEME.length()) : -1;
    if (slash < 0 || !names.contains(identifier.substring(SCHEME.length(), slash))) {
      return Optional.empty();
    }
    return Optional.of(identifier.substring(slash));
  }
}
