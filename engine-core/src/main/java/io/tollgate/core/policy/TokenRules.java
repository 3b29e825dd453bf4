package io.tollgate.core.policy;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * The whole rule: what refuses a request, and which scopes are left when nothing does.
 *
 * <p>Scopes are one intersection over all layers that apply. It starts from what is asked for and
 * every step can only clear bits: a set that has become empty is never taken for "no restriction".
 */
final class TokenRules {

  private TokenRules() {}

  static long refusals(TokenCase c) {
    TokenRequest request = c.request();
    Party party = c.party();
    boolean user = request.subjectType() == SubjectType.USER;
    return ClientRules.refusals(request, c.client(), c.api().api())
        | (user
            ? OrganizationRules.userRefusals(c.client(), party, c.organization())
            : OrganizationRules.clientRefusals(c.api().api(), c.grant(), c.organization()))
        | AccessRules.refusals(request.subjectType(), party, c.api(), c.grant())
        | RequestRules.refusals(request, c.grant())
        | RefreshRules.refusals(request, c.client(), c.api())
        | ConsentRules.refusals(ConsentRules.consentOf(request, party, c.api().api()))
        | PossessionRules.refusals(request, c.client(), c.api().api().proofOfPossession());
  }

  /** The scopes of the token, for a case without refusals. */
  static ScopeBits scopes(TokenCase c, @Nullable ScopeBits held) {
    TokenRequest request = c.request();
    CompiledApi api = c.api();
    long[] words = asked(c);
    CompiledGrant grant = c.grant();
    if (grant != null && api.needsGrant(c.party(), request.subjectType())) {
      grant.covered().retainIn(words);
    }
    if (request.refresh().isPresent()) {
      RefreshRules.retain(words, request.refresh().get(), c.client(), api);
    }
    if (held != null) {
      held.retainIn(words);
    }
    Consent consent = ConsentRules.consentOf(request, c.party(), api.api());
    if (ConsentRules.applies(consent)) {
      ConsentRules.retain(words, consent, api.catalogue());
    }
    return new ScopeBits(api.catalogue(), words);
  }

  /** What is asked for, as far as the API defines it. */
  private static long[] asked(TokenCase c) {
    ScopeCatalogue catalogue = c.api().catalogue();
    long[] words = catalogue.newWords();
    RequestedScope scope = c.request().scope();
    if (scope instanceof RequestedScope.Explicit explicit) {
      catalogue.add(explicit.scopes(), words);
    } else if (scope instanceof RequestedScope.NotGiven) {
      catalogue.add(implied(c), words);
    }
    return words;
  }

  /**
   * What a request without a scope parameter asks for: in the client flow all that was granted, in
   * a refresh exchange all that the exchange allows, otherwise nothing.
   */
  private static ScopeSet implied(TokenCase c) {
    if (c.request().refresh().isPresent()) {
      return c.api().catalogue().all();
    }
    CompiledGrant grant = c.grant();
    boolean forItself = c.request().subjectType() == SubjectType.CLIENT;
    return forItself && grant != null ? grant.covered() : ScopeSet.empty();
  }
}
