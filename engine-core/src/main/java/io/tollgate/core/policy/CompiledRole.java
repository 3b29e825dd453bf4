package io.tollgate.core.policy;

import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A role, with what it carries as bits of each API's catalogue that it touches. */
record CompiledRole(Role role, List<ScopeBits> bitsByApi) {

  static CompiledRole of(Role role, Map<String, CompiledApi> apis) {
    Map<ScopeCatalogue, long[]> words = new LinkedHashMap<>();
    for (Permission permission : role.permissions()) {
      CompiledApi api = apis.get(permission.apiIdentifier());
      if (api != null) {
        ScopeCatalogue catalogue = api.catalogue();
        int number = catalogue.numberOf(permission.scope());
        if (number != ScopeCatalogue.UNKNOWN) {
          Words.set(words.computeIfAbsent(catalogue, ScopeCatalogue::newWords), number);
        }
      }
    }
    List<ScopeBits> bits = new ArrayList<>(words.size());
    words.forEach((catalogue, taken) -> bits.add(new ScopeBits(catalogue, taken)));
    return new CompiledRole(role, List.copyOf(bits));
  }

  /** Adds what the role carries of one API; a role touches few APIs, so they are looked through. */
  void addTo(long[] words, ScopeCatalogue catalogue) {
    for (int i = 0; i < bitsByApi.size(); i++) {
      ScopeBits bits = bitsByApi.get(i);
      if (bits.isOf(catalogue)) {
        bits.addTo(words);
      }
    }
  }

  /** Whether the role names a scope of the API, defined or not. */
  boolean names(CompiledApi api, String scope) {
    for (String identifier : api.identifiers()) {
      if (role.permissions().contains(new Permission(identifier, scope))) {
        return true;
      }
    }
    return false;
  }
}
