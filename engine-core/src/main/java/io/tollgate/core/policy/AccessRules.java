package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/** What the API's access policy and the client grant allow. */
final class AccessRules {

  private AccessRules() {}

  static long refusals(
      SubjectType subjectType, Party party, CompiledApi api, @Nullable CompiledGrant grant) {
    boolean grantMissing = grant == null && api.needsGrant(party, subjectType);
    return Refusals.when(
            api.policyOf(subjectType) == AccessPolicy.DENY_ALL, Reason.ACCESS_POLICY_DENIES)
        | Refusals.when(grantMissing, Reason.CLIENT_GRANT_MISSING);
  }

  /** Whether the grant layer lets a scope pass, defined by the API or not. */
  static boolean covers(
      CompiledApi api,
      Party party,
      SubjectType subjectType,
      @Nullable CompiledGrant grant,
      String scope) {
    return !api.needsGrant(party, subjectType) || (grant != null && grant.names(scope));
  }
}
