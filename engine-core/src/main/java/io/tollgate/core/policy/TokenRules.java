package io.tollgate.core.policy;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * The whole rule: what refuses a request, and which scopes are left when nothing does.
 *
 * <p>Scopes are one intersection over all layers that apply. It starts from what is asked for and
 * every step can only clear bits: a set that has become empty is never taken for "no restriction".
 *
 * <p>What a request names comes in one by one: an object to hold it all would be the only thing a
 * decision allocates besides its answer.
 */
final class TokenRules {

  private TokenRules() {}

  static long refusals(
      TokenRequest request,
      CompiledClient asking,
      CompiledApi api,
      @Nullable CompiledGrant grant,
      @Nullable CompiledOrganization organization) {
    Client client = asking.client();
    Party party = api.partyOf(client);
    boolean user = request.subjectType() == SubjectType.USER;
    return ClientRules.refusals(request, asking, api)
        | (user
            ? OrganizationRules.userRefusals(client, party, organization)
            : OrganizationRules.clientRefusals(api.api(), grant, organization))
        | AccessRules.refusals(request.subjectType(), party, api, grant)
        | RequestRules.refusals(request, grant)
        | RefreshRules.refusals(request, client, api)
        | ConsentRules.refusals(ConsentRules.consentOf(request, party, api.api()))
        | PossessionRules.refusals(request, client, api.api().proofOfPossession());
  }

  /** The scopes of the token, for a request that nothing refuses. */
  static ScopeBits scopes(
      TokenRequest request,
      Client client,
      CompiledApi api,
      @Nullable CompiledGrant grant,
      @Nullable ScopeBits held) {
    Party party = api.partyOf(client);
    long[] words = asked(request, api.catalogue(), grant);
    if (grant != null && api.needsGrant(party, request.subjectType())) {
      grant.covered().retainIn(words);
    }
    if (request.refresh().isPresent()) {
      RefreshRules.retain(words, request.refresh().get(), client, api);
    }
    if (held != null) {
      held.retainIn(words);
    }
    Consent consent = ConsentRules.consentOf(request, party, api.api());
    if (ConsentRules.applies(consent)) {
      ConsentRules.retain(words, consent, api.catalogue());
    }
    return new ScopeBits(api.catalogue(), words);
  }

  /** What is asked for, as far as the API defines it. */
  private static long[] asked(
      TokenRequest request, ScopeCatalogue catalogue, @Nullable CompiledGrant grant) {
    long[] words = catalogue.newWords();
    if (request.scope() instanceof RequestedScope.Explicit explicit) {
      catalogue.add(explicit.scopes(), words);
    } else if (request.scope() instanceof RequestedScope.NotGiven) {
      catalogue.add(implied(request, catalogue, grant), words);
    }
    return words;
  }

  /**
   * What a request without a scope parameter asks for: in the client flow all that was granted, in
   * a refresh exchange all that the exchange allows, otherwise nothing.
   */
  private static ScopeSet implied(
      TokenRequest request, ScopeCatalogue catalogue, @Nullable CompiledGrant grant) {
    if (request.refresh().isPresent()) {
      return catalogue.all();
    }
    boolean forItself = request.subjectType() == SubjectType.CLIENT;
    return forItself && grant != null ? grant.covered() : ScopeSet.empty();
  }
}
