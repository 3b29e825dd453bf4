package io.tollgate.core.document;

import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.SubjectType;
import java.util.Optional;
import java.util.Set;

/** Reads {@code subject_type_authorization}, which is closed; the two policies in it are open. */
final class AccessPoliciesForm {
  private static final Choices<AccessPolicy> POLICIES =
      Choices.of(AccessPolicy.values(), AccessPolicy::wireName).deprecate("deny-all", "deny_all");

  /** In the client flow {@code allow_all} is understood, but is an error of its own. */
  private static final Choices<AccessPolicy> CLIENT_POLICIES =
      Choices.of(
              new AccessPolicy[] {AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.DENY_ALL},
              AccessPolicy::wireName)
          .alias(AccessPolicy.ALLOW_ALL.wireName(), AccessPolicy.ALLOW_ALL)
          .deprecate("deny-all", "deny_all");

  private static final String ANONYMOUS = "anonymous_user";

  private AccessPoliciesForm() {}

  /**
   * The policies as they are given.
   *
   * @param user the policy of the user flow
   * @param client the policy of the client flow; never {@code allow_all}
   */
  record Given(Optional<AccessPolicy> user, Optional<AccessPolicy> client) {
    static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
  }

  static Given read(Fields fields) {
    fields.closed(Set.of("user", "client", ANONYMOUS));
    if (fields.has(ANONYMOUS)) {
      fields
          .notes()
          .warning(
              fields.spot(ANONYMOUS).key(),
              DiagnosticCode.IGNORED,
              "left out, for Tollgate decides nothing about anonymous requests: `anonymous_user`");
    }
    return new Given(policy(fields, SubjectType.USER), policy(fields, SubjectType.CLIENT));
  }

  private static Optional<AccessPolicy> policy(Fields fields, SubjectType flow) {
    return fields.object(flow.wireName()).flatMap(inner -> policyOf(inner.require("policy"), flow));
  }

  private static Optional<AccessPolicy> policyOf(Fields inner, SubjectType flow) {
    if (flow == SubjectType.USER) {
      return inner.choice("policy", POLICIES);
    }
    Optional<AccessPolicy> policy = inner.choice("policy", CLIENT_POLICIES);
    if (!policy.equals(Optional.of(AccessPolicy.ALLOW_ALL))) {
      return policy;
    }
    inner.error(
        "policy",
        DiagnosticCode.ALLOW_ALL_FOR_CLIENT_FLOW,
        "the client flow must be `deny_all` or `require_client_grant`: `allow_all`");
    return Optional.of(AccessPolicy.REQUIRE_CLIENT_GRANT);
  }
}
