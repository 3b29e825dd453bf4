package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The permission for a client to ask for tokens of an API in one flow, and the most it can get. A
 * tenant has at most one grant for each grantee, audience and subject type.
 *
 * @param id the grant's id
 * @param grantee whom it is for
 * @param audience the API's identifier, exactly
 * @param subjectType the flow it is for
 * @param scopes what it covers
 * @param organizationUsage whether an organization may or must be named, in the client flow
 * @param allowsAnyOrganization whether any organization may be named, in the client flow; if not,
 *     only those that the grant is associated with
 * @param authorizationDetailsTypes the types of rich authorization request it covers
 * @param isSystem whether the platform owns the grant
 * @since 0.1.0
 */
public record ClientGrant(
    String id,
    Grantee grantee,
    String audience,
    SubjectType subjectType,
    GrantedScopes scopes,
    OrganizationUsage organizationUsage,
    boolean allowsAnyOrganization,
    List<String> authorizationDetailsTypes,
    boolean isSystem) {

  /** The longest name of a scope in a grant. */
  public static final int MAX_SCOPE_LENGTH = 280;

  /** The longest name of a type of rich authorization request. */
  public static final int MAX_AUTHORIZATION_DETAILS_TYPE_LENGTH = 255;

  /** Checks the values. */
  public ClientGrant {
    Require.text("id", id);
    requireNonNull(grantee, "grantee");
    Require.text("audience", audience);
    requireNonNull(subjectType, "subjectType");
    requireNonNull(organizationUsage, "organizationUsage");
    authorizationDetailsTypes = List.copyOf(authorizationDetailsTypes);
    for (String type : authorizationDetailsTypes) {
      Require.text("authorizationDetailsType", type, 1, MAX_AUTHORIZATION_DETAILS_TYPE_LENGTH);
    }
    if (scopes instanceof GrantedScopes.Listed listed) {
      for (String scope : listed.scopes()) {
        Require.text("scope", scope, 1, MAX_SCOPE_LENGTH);
      }
    }
  }

  /**
   * Returns a grant that names no organization rule: none may be named in the client flow.
   *
   * @param id the grant's id
   * @param clientId the client it is for
   * @param audience the API's identifier
   * @param subjectType the flow it is for
   * @param scopes what it covers
   * @return the grant
   */
  public static ClientGrant of(
      String id, String clientId, String audience, SubjectType subjectType, GrantedScopes scopes) {
    return new ClientGrant(
        id,
        new Grantee.OneClient(clientId),
        audience,
        subjectType,
        scopes,
        OrganizationUsage.DENY,
        false,
        List.of(),
        false);
  }
}
