package io.tollgate.core.policy;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tenant's domains, canonical and custom: each serves the platform's system APIs. */
record Domains(List<String> names) {

  private static final String SCHEME = "https://";

  static Domains of(Tenant tenant) {
    List<String> names = new ArrayList<>();
    tenant.domain().ifPresent(names::add);
    names.addAll(tenant.customDomains());
    return new Domains(List.copyOf(names));
  }

  /** The identifier of a system API under each domain. */
  List<String> identifiersOf(String path) {
    return names.stream().map(name -> SCHEME + name + path).toList();
  }

  /** The identifiers under which an API is found, its own first. */
  Set<String> identifiersOf(Api api) {
    Set<String> aliases = new LinkedHashSet<>();
    aliases.add(api.identifier());
    if (api.isSystem()) {
      for (String name : names) {
        if (api.identifier().startsWith(SCHEME + name + "/")) {
          aliases.addAll(
              identifiersOf(api.identifier().substring(SCHEME.length() + name.length())));
        }
      }
    }
    return aliases;
  }
}
