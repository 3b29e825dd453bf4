package io.tollgate.tenant;

import java.util.Collection;
import java.util.Set;

/**
 * A named set of permissions that users are given, tenant-wide or within an organization.
 *
 * @param id the role's id
 * @param name the role's name
 * @param permissions what the role carries
 * @since 0.1.0
 */
public record Role(String id, String name, Set<Permission> permissions) {

  /** The platform's limit of permissions for one role. */
  public static final int MAX_PERMISSIONS = 1_000;

  /** Copies the permissions. */
  public Role {
    Require.text("id", id);
    Require.text("name", name);
    permissions = Require.orderedCopy(permissions);
    Require.size("permissions", permissions, 0, MAX_PERMISSIONS);
  }

  /**
   * Returns a role; repeated permissions count once.
   *
   * @param id the role's id
   * @param name the role's name
   * @param permissions what the role carries
   * @return the role
   */
  public static Role of(String id, String name, Collection<Permission> permissions) {
    return new Role(id, name, Require.orderedCopy(permissions));
  }
}
