package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * A business customer of the tenant.
 *
 * @param id the organization's id
 * @param name its name
 * @param clientGrantIds the client grants that machine clients may use within it
 * @param roles the roles that exist in this organization only
 * @param thirdPartyAccess whether third-party applications may be used within it
 * @param entitlementActive whether first-party applications need an entitlement
 * @param entitledClientIds the applications that are entitled
 * @since 0.1.0
 */
public record Organization(
    String id,
    String name,
    Set<String> clientGrantIds,
    List<Role> roles,
    ThirdPartyAccess thirdPartyAccess,
    boolean entitlementActive,
    Set<String> entitledClientIds) {

  /** The platform's limit of roles that one organization defines. */
  public static final int MAX_ROLES = 350;

  /** Copies the values. */
  public Organization {
    Require.text("id", id);
    requireNonNull(name, "name");
    clientGrantIds = Require.orderedCopy(clientGrantIds);
    roles = List.copyOf(roles);
    Require.size("roles", roles, 0, MAX_ROLES);
    requireNonNull(thirdPartyAccess, "thirdPartyAccess");
    entitledClientIds = Require.orderedCopy(entitledClientIds);
  }

  /**
   * Returns an organization without grants and roles of its own that blocks third-party
   * applications, as the platform does by default.
   *
   * @param id the organization's id
   * @param name its name
   * @return the organization
   */
  public static Organization of(String id, String name) {
    return new Organization(id, name, Set.of(), List.of(), ThirdPartyAccess.BLOCK, false, Set.of());
  }
}
