package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

/**
 * An API's access policies, one a flow: the platform's {@code subject_type_authorization}.
 *
 * @param user the policy of the user flow
 * @param client the policy of the client flow; never {@link AccessPolicy#ALLOW_ALL}, which the
 *     platform offers for user-delegated access only
 * @since 0.1.0
 */
public record AccessPolicies(AccessPolicy user, AccessPolicy client) {

  /** What the platform sets for its My Organization and My Account APIs. */
  public static final AccessPolicies SYSTEM_API_DEFAULT =
      new AccessPolicies(AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.DENY_ALL);

  /** What the platform sets for a tenant's own API when nothing is said. */
  public static final AccessPolicies CUSTOM_API_DEFAULT =
      new AccessPolicies(AccessPolicy.ALLOW_ALL, AccessPolicy.REQUIRE_CLIENT_GRANT);

  /** Checks the combination. */
  public AccessPolicies {
    requireNonNull(user, "user");
    requireNonNull(client, "client");
    if (client == AccessPolicy.ALLOW_ALL) {
      throw new IllegalArgumentException(
          "allow_all is for the user flow only: client=" + client.wireName());
    }
  }

  /**
   * Returns the policy of one flow.
   *
   * @param subjectType the flow
   * @return its policy
   */
  public AccessPolicy of(SubjectType subjectType) {
    return subjectType == SubjectType.USER ? user : client;
  }
}
