package io.tollgate.core.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles that can be held in one place, tenant-wide or in one organization, found by id or else
 * by name.
 *
 * <p>An organization's book holds its own roles and falls back on the tenant's. A name that two
 * roles of one place share finds neither: a guess could only give too much.
 */
final class RoleBook {

  private final List<CompiledRole> roles;
  private final @Nullable RoleBook tenantWide;
  private final Map<String, CompiledRole> found;

  /** Names of this place that find nothing, not even in the tenant's book. */
  private final Set<String> ambiguous;

  private RoleBook(List<CompiledRole> roles, @Nullable RoleBook tenantWide) {
    this.roles = List.copyOf(roles);
    this.tenantWide = tenantWide;
    this.found = new HashMap<>();
    this.ambiguous = new HashSet<>();
    for (CompiledRole role : roles) {
      found.put(role.role().id(), role);
    }
    Set<String> ids = new HashSet<>(found.keySet());
    for (CompiledRole role : roles) {
      addName(role, ids);
    }
  }

  static RoleBook tenantWide(List<CompiledRole> roles) {
    return new RoleBook(roles, null);
  }

  static RoleBook ofOrganization(List<CompiledRole> own, RoleBook tenantWide) {
    return new RoleBook(own, tenantWide);
  }

  /** Finds a role by id or name, or nothing. */
  @Nullable CompiledRole find(String idOrName) {
    CompiledRole role = found.get(idOrName);
    if (role != null || tenantWide == null || ambiguous.contains(idOrName)) {
      return role;
    }
    return tenantWide.find(idOrName);
  }

  /** The roles that can be held here: the tenant's, then the organization's own. */
  List<CompiledRole> all() {
    if (tenantWide == null) {
      return roles;
    }
    List<CompiledRole> all = new ArrayList<>(tenantWide.roles);
    all.addAll(roles);
    return all;
  }

  private void addName(CompiledRole role, Set<String> ids) {
    String name = role.role().name();
    if (ids.contains(name) || (tenantWide != null && tenantWide.hasId(name))) {
      return;
    }
    boolean taken = tenantWide != null && tenantWide.hasName(name);
    if (taken || ambiguous.contains(name) || found.putIfAbsent(name, role) != null) {
      ambiguous.add(name);
      found.remove(name);
    }
  }

  private boolean hasId(String id) {
    CompiledRole role = found.get(id);
    return role != null && role.role().id().equals(id);
  }

  private boolean hasName(String name) {
    return found.containsKey(name) || ambiguous.contains(name);
  }
}
