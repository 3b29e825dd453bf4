package io.tollgate.core.policy;

import io.tollgate.Consent;
import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.SubjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Explains one decision by asking every layer about every scope, with the rules that decided.
 *
 * <p>The rule is a pure intersection. So the layers that stop a scope can be named one by one, and
 * one change for each of them, and no fewer, grants it.
 */
final class TokenExplainer {

  private final TokenCase c;
  private final TokenRequest request;
  private final Consent consent;
  private final List<Reason> reasons;
  private final ScopeSet excess;
  private final Set<CompiledRole> roles;
  private final RemedyFinder remedies;

  TokenExplainer(TokenCase c) {
    this.c = c;
    this.request = c.request();
    this.consent = ConsentRules.consentOf(request, c.party(), c.api().api());
    long refusals =
        TokenRules.refusals(request, c.compiledClient(), c.api(), c.grant(), c.organization());
    this.reasons = Refusals.list(refusals, request.subjectType());
    this.excess = RequestRules.excess(request, c.grant());
    this.roles = RbacRules.found(request, c.roles());
    this.remedies = new RemedyFinder(c);
  }

  TokenExplanation explain(TokenDecision decision) {
    List<ScopeExplanation> rows = new ArrayList<>();
    for (String scope : considered()) {
      Set<Layer> failing = failing(scope);
      rows.add(
          new ScopeExplanation(
              scope,
              decision.scope().contains(scope),
              List.copyOf(failing),
              remedies.forScope(scope, failing, reasons, OtherScopes.of(excess, scope))));
    }
    return new TokenExplanation(
        decision,
        List.copyOf(consulted()),
        reasons,
        remedies.forRequest(reasons, asked(), excess),
        rows);
  }

  private Set<Layer> consulted() {
    Set<Layer> layers = EnumSet.allOf(Layer.class);
    if (!c.api().needsGrant(c.party(), request.subjectType())) {
      layers.remove(Layer.CLIENT_GRANT);
    }
    if (request.refresh().isEmpty()) {
      layers.remove(Layer.REFRESH_POLICY);
    }
    if (!RbacRules.applies(request, c.api())) {
      layers.remove(Layer.RBAC);
    }
    if (!ConsentRules.applies(consent)) {
      layers.remove(Layer.CONSENT);
    }
    return layers;
  }

  private Set<Layer> failing(String scope) {
    Set<Layer> failing = EnumSet.noneOf(Layer.class);
    for (Reason reason : reasons) {
      if (reason != Reason.SCOPES_NOT_GRANTED) {
        failing.add(reason.layer());
      }
    }
    CompiledApi api = c.api();
    if (api.catalogue().numberOf(scope) == ScopeCatalogue.UNKNOWN) {
      failing.add(Layer.CATALOGUE);
    }
    if (!AccessRules.covers(api, c.party(), request.subjectType(), c.grant(), scope)) {
      failing.add(Layer.CLIENT_GRANT);
    }
    if (request.refresh().isPresent()
        && !RefreshRules.covers(request.refresh().get(), c.client(), api, scope)) {
      failing.add(Layer.REFRESH_POLICY);
    }
    if (!OtherScopes.of(excess, scope).isEmpty()) {
      failing.add(Layer.REQUEST);
    }
    if (RbacRules.applies(request, api) && !RbacRules.holds(request, api, roles, scope)) {
      failing.add(Layer.RBAC);
    }
    if (!ConsentRules.covers(consent, scope)) {
      failing.add(Layer.CONSENT);
    }
    return failing;
  }

  private ScopeSet asked() {
    return request.scope() instanceof RequestedScope.Explicit explicit
        ? explicit.scopes()
        : ScopeSet.empty();
  }

  /** The scopes to tell about: what was asked for or, where nothing was said, what that implies. */
  private ScopeSet considered() {
    if (!(request.scope() instanceof RequestedScope.NotGiven)) {
      return asked();
    }
    if (request.refresh().isPresent()) {
      return exchangeable(request.refresh().get());
    }
    boolean forItself = request.subjectType() == SubjectType.CLIENT;
    CompiledGrant grant = c.grant();
    return forItself && grant != null ? grant.listed() : ScopeSet.empty();
  }

  private ScopeSet exchangeable(RefreshExchange refresh) {
    Set<String> identifiers = c.api().identifiers();
    ScopeSet scopes =
        identifiers.contains(refresh.audience()) ? refresh.scopes() : ScopeSet.empty();
    for (RefreshTokenPolicy policy : c.client().refreshTokenPolicies()) {
      if (identifiers.contains(policy.audience())) {
        scopes = scopes.union(policy.scopes());
      }
    }
    return scopes;
  }
}
