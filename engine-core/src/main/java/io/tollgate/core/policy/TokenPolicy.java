package io.tollgate.core.policy;

import static java.util.Objects.requireNonNull;

import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides about tokens from a compiled tenant.
 *
 * <p>Whatever goes wrong inside is a refusal with a reason of its own, never an exception: a caller
 * that forgets to catch one must not let anybody pass.
 */
public final class TokenPolicy {

  private final CompiledTenant tenant;

  private TokenPolicy(CompiledTenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Compiles a tenant.
   *
   * @param tenant a tenant without errors
   * @return a policy for it
   */
  public static TokenPolicy of(Tenant tenant) {
    return new TokenPolicy(TenantCompiler.compile(tenant));
  }

  /**
   * Decides about a token.
   *
   * @param request what is asked for
   * @return the decision
   */
  public TokenDecision decide(TokenRequest request) {
    requireNonNull(request, "request");
    try {
      CompiledClient client = clientOf(request);
      CompiledApi api = apiOf(request);
      if (client == null || api == null) {
        return RefusalText.unresolved(request, unresolved(request));
      }
      return decide(request, client, api);
    } catch (RuntimeException e) {
      return RefusalText.unjudged(Reason.INTERNAL_ERROR);
    }
  }

  /**
   * Decides about a token, and explains the decision.
   *
   * @param request what is asked for
   * @return the explanation
   */
  public TokenExplanation explain(TokenRequest request) {
    requireNonNull(request, "request");
    try {
      CompiledClient client = clientOf(request);
      CompiledApi api = apiOf(request);
      if (client == null || api == null) {
        return new UnresolvedExplainer(tenant, request).explain(unresolved(request));
      }
      TokenCase c = TokenCase.of(request, client, api, tenant);
      return new TokenExplainer(c).explain(decide(request, client, api));
    } catch (RuntimeException e) {
      return unexplained(RefusalText.unjudged(Reason.INTERNAL_ERROR));
    }
  }

  /**
   * Tells everything that stands against a token, as the decision judged it.
   *
   * @param request what was asked for
   * @return the reasons in their order; none if it is granted
   */
  public List<Reason> refusals(TokenRequest request) {
    CompiledClient client = clientOf(request);
    CompiledApi api = apiOf(request);
    if (client == null || api == null) {
      return Refusals.list(unresolved(request), request.subjectType());
    }
    TokenCase c = TokenCase.of(request, client, api, tenant);
    long refusals = TokenRules.refusals(request, client, api, c.grant(), c.organization());
    return Refusals.list(refusals, request.subjectType());
  }

  /**
   * Finds all that a request could get, whatever scopes it asks for.
   *
   * @param request who asks; the scopes that it names do not matter
   * @return the most that {@link #decide} grants to a request like it
   */
  public Ceiling ceiling(TokenRequest request) {
    CompiledClient client = clientOf(request);
    CompiledApi api = apiOf(request);
    return client == null || api == null
        ? Ceiling.REFUSED
        : Ceiling.of(TokenCase.of(request, client, api, tenant));
  }

  /**
   * Refuses a token because there is nothing to decide by.
   *
   * @param reason why there is not
   * @return the decision
   */
  public static TokenDecision refuseUnjudged(Reason reason) {
    return RefusalText.unjudged(reason);
  }

  /**
   * Refuses a token because there is nothing to decide by, and says no more.
   *
   * @param reason why there is not
   * @return the explanation
   */
  public static TokenExplanation explainUnjudged(Reason reason) {
    return unexplained(RefusalText.unjudged(reason));
  }

  /**
   * Compares what was compiled with the layers of the tenant taken one by one.
   *
   * @param of the tenant that this policy was made from
   * @return the first request that is decided differently, in words; nothing if none is
   */
  public Optional<String> differenceFrom(Tenant of) {
    return SelfCheck.differenceIn(this, of);
  }

  private TokenDecision decide(TokenRequest request, CompiledClient asking, CompiledApi api) {
    Client client = asking.client();
    CompiledGrant grant = api.grantFor(client, request.subjectType());
    Optional<String> id = OrganizationRules.organizationOf(request, client, grant);
    CompiledOrganization organization = id.isPresent() ? tenant.organization(id.get()) : null;
    long refusals = TokenRules.refusals(request, asking, api, grant, organization);
    if (refusals != Refusals.NONE) {
      Reason reason = Refusals.first(refusals, request.subjectType());
      return RefusalText.of(reason, request, api.api(), client, grant);
    }
    ScopeBits held =
        RbacRules.applies(request, api)
            ? RbacRules.held(request, api, tenant.rolesIn(organization))
            : null;
    return new TokenDecision.Granted(
        TokenRules.scopes(request, client, api, grant, held),
        PossessionRules.tokenTypeOf(request, api.api().proofOfPossession()),
        api.api().tokenLifetime(),
        held == null ? ScopeSet.empty() : held,
        id);
  }

  private static TokenExplanation unexplained(TokenDecision.Refused decision) {
    return new TokenExplanation(
        decision, List.of(), List.of(decision.reason()), List.of(), List.of());
  }

  private @Nullable CompiledClient clientOf(TokenRequest request) {
    return tenant.clients().get(request.clientId());
  }

  private @Nullable CompiledApi apiOf(TokenRequest request) {
    String audience = audienceOf(request);
    return audience == null ? null : tenant.apis().get(audience);
  }

  private long unresolved(TokenRequest request) {
    String audience = audienceOf(request);
    boolean known = audience != null && tenant.apis().containsKey(audience);
    boolean notActivated =
        !known && audience != null && tenant.myOrganizationAudiences().contains(audience);
    return Refusals.when(clientOf(request) == null, Reason.CLIENT_UNKNOWN)
        | Refusals.when(audience == null, Reason.AUDIENCE_MISSING)
        | Refusals.when(notActivated, Reason.API_NOT_ACTIVATED)
        | Refusals.when(audience != null && !known && !notActivated, Reason.API_UNKNOWN);
  }

  /** The audience asked for; a refresh exchange that names none asks for its login's. */
  static @Nullable String audienceOf(TokenRequest request) {
    if (request.audience().isPresent()) {
      return request.audience().get();
    }
    return request.refresh().map(RefreshExchange::audience).orElse(null);
  }
}
