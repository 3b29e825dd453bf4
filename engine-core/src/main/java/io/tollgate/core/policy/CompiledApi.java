package io.tollgate.core.policy;

import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API with its numbered scopes and its grants by flow.
 *
 * @param identifiers every identifier under which it is found, its own among them
 */
record CompiledApi(
    Api api,
    Set<String> identifiers,
    ScopeCatalogue catalogue,
    FlowGrants user,
    FlowGrants client) {

  /**
   * The grants of one flow.
   *
   * @param byClient the grants of single clients
   * @param forThirdParties the grant for third-party clients without one of their own
   */
  record FlowGrants(Map<String, CompiledGrant> byClient, @Nullable CompiledGrant forThirdParties) {}

  AccessPolicy policyOf(SubjectType subjectType) {
    return api.accessPolicies().of(subjectType);
  }

  /**
   * Selects the client's grant: its own before the default one, never both. A third party's grant
   * on a system API is none.
   */
  @Nullable CompiledGrant grantFor(Client asking, SubjectType subjectType) {
    if (isClosedTo(asking)) {
      return null;
    }
    FlowGrants grants = subjectType == SubjectType.USER ? user : client;
    CompiledGrant own = grants.byClient().get(asking.id());
    return own == null && asking.party().isThirdParty() ? grants.forThirdParties() : own;
  }

  /**
   * Whether a grant is the ceiling for this client. Under {@code deny_all} it is judged as under
   * {@code require_client_grant}, so that an explanation names everything that is missing.
   */
  boolean needsGrant(Party party, SubjectType subjectType) {
    return policyOf(subjectType) != AccessPolicy.ALLOW_ALL || party == Party.THIRD_PARTY_STRICT;
  }

  /**
   * As whose application a client is judged. A third party's never gets a token of a system API;
   * every other layer judges it as what it would have to be instead.
   */
  Party partyOf(Client asking) {
    return isClosedTo(asking) ? Party.FIRST_PARTY : asking.party();
  }

  boolean isClosedTo(Client asking) {
    return api.isSystem() && asking.party().isThirdParty();
  }
}
