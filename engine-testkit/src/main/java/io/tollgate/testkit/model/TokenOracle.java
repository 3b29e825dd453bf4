package io.tollgate.testkit.model;

import io.tollgate.Layer;
import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.model.OracleAnswer.Refusal;
import io.tollgate.testkit.model.OracleAnswer.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about tokens slowly and obviously, to be compared with {@code docs/token-decision.md} by
 * eye and with the engine by tests. It works on sets of strings and shares no code with the engine.
 *
 * <p>Read it with {@link OracleRefusals} (the table of whole-request refusals), {@link
 * OracleScopes} (the layers that judge each scope) and {@link OracleTenant} (how things are found).
 *
 * @since 0.1.0
 */
public final class TokenOracle {

  private TokenOracle() {}

  /**
   * Returns what the rule says about a request.
   *
   * @param tenant the tenant
   * @param ask what is asked for
   * @return the decision, and every layer that stands in the way
   */
  public static OracleAnswer answer(Tenant tenant, TokenRequest ask) {
    OracleTenant found = new OracleTenant(tenant);
    // A refresh exchange without an audience asks for its login's.
    Optional<String> audience =
        ask.audience().or(() -> ask.refresh().map(RefreshExchange::audience));
    Optional<Client> client = found.client(ask.clientId());
    Optional<Api> api = audience.flatMap(found::api);
    if (client.isEmpty() || api.isEmpty()) {
      return unknown(found, ask, audience, client.isEmpty(), api.isEmpty());
    }
    return known(OracleCase.of(found, ask, client.get(), api.get(), audience.orElseThrow()));
  }

  /**
   * Finds the API that an audience names.
   *
   * @param tenant the tenant
   * @param audience the audience; a system API's is found under each of the tenant's domains
   * @return the API, if the tenant has it
   */
  public static Optional<Api> api(Tenant tenant, String audience) {
    return new OracleTenant(tenant).api(audience);
  }

  /** Without a client or an API nothing behind it can be judged. */
  private static OracleAnswer unknown(
      OracleTenant tenant,
      TokenRequest ask,
      Optional<String> audience,
      boolean noClient,
      boolean noApi) {
    List<Refusal> refusals = new ArrayList<>();
    EnumSet<Layer> failing = EnumSet.noneOf(Layer.class);
    if (noClient) {
      refusals.add(
          new Refusal(
              Reason.CLIENT_UNKNOWN,
              OAuthError.INVALID_CLIENT,
              Optional.of("Unknown client: " + ask.clientId())));
      failing.add(Layer.CLIENT);
    }
    if (noApi) {
      refusals.add(unknownApi(tenant, ask.subjectType(), audience));
      failing.add(Layer.API);
    }
    Map<String, EnumSet<Layer>> rows = new LinkedHashMap<>();
    for (String scope : askedFor(ask)) {
      rows.put(scope, failing);
    }
    return new OracleAnswer(refusals, Optional.empty(), Optional.empty(), rows);
  }

  private static Refusal unknownApi(
      OracleTenant tenant, SubjectType flow, Optional<String> audience) {
    boolean user = flow == SubjectType.USER;
    if (audience.isEmpty()) {
      return new Refusal(
          Reason.AUDIENCE_MISSING,
          user ? OAuthError.INVALID_REQUEST : OAuthError.ACCESS_DENIED,
          Optional.of(
              user
                  ? "parameter audience is required"
                  : "Non-global clients are not allowed access to APIv1"));
    }
    String text = user ? "Service not found: " : "Service not enabled within domain: ";
    return new Refusal(
        tenant.isMyOrganizationAudience(audience.get())
            ? Reason.API_NOT_ACTIVATED
            : Reason.API_UNKNOWN,
        OAuthError.ACCESS_DENIED,
        Optional.of(text + audience.get()));
  }

  private static OracleAnswer known(OracleCase c) {
    OracleScopes scopes = new OracleScopes(c);
    List<Refusal> refusals = new OracleRefusals(c, scopes).inOrder();
    EnumSet<Layer> refusing = EnumSet.noneOf(Layer.class);
    for (Refusal refusal : refusals) {
      if (judgesTheRequest(refusal.reason())) {
        refusing.add(refusal.reason().layer());
      }
    }
    Map<String, EnumSet<Layer>> rows = new LinkedHashMap<>();
    for (String scope : explained(c, scopes)) {
      EnumSet<Layer> failing = scopes.failing(scope);
      failing.addAll(refusing);
      rows.put(scope, failing);
    }
    Optional<Token> token = refusals.isEmpty() ? Optional.of(token(c, scopes)) : Optional.empty();
    return new OracleAnswer(refusals, token, Optional.of(scopes.applying()), rows);
  }

  /** The reasons that stop every scope alike; the layers of the others judge each scope. */
  private static boolean judgesTheRequest(Reason reason) {
    return switch (reason) {
      case CLIENT_GRANT_MISSING, REFRESH_POLICY_MISSING, SCOPES_NOT_GRANTED, CONSENT_REQUIRED ->
          false;
      default -> true;
    };
  }

  /** A row for every scope asked for; where the parameter is missing, for all considered. */
  private static Set<String> explained(OracleCase c, OracleScopes scopes) {
    if (!(c.ask().scope() instanceof RequestedScope.NotGiven)) {
      return askedFor(c.ask());
    }
    if (c.isClientFlow()) {
      return scopes.listedByGrant();
    }
    return c.ask().refresh().isPresent() ? scopes.coveredByRefreshPolicy() : Set.of();
  }

  static Set<String> askedFor(TokenRequest ask) {
    Set<String> scopes = new LinkedHashSet<>();
    if (ask.scope() instanceof RequestedScope.Explicit explicit) {
      explicit.scopes().forEach(scopes::add);
    }
    return scopes;
  }

  private static Token token(OracleCase c, OracleScopes scopes) {
    Set<String> candidates = explained(c, scopes);
    List<String> granted = new ArrayList<>();
    for (String scope : c.api().scopes()) {
      if (candidates.contains(scope) && scopes.failing(scope).isEmpty()) {
        granted.add(scope);
      }
    }
    Mechanism mechanism = c.api().proofOfPossession().mechanism();
    boolean bound = c.ask().proofOfPossession() && mechanism == Mechanism.DPOP;
    return new Token(
        granted,
        bound ? TokenType.DPOP : TokenType.BEARER,
        c.api().tokenLifetime(),
        scopes.permissionsHeld(),
        c.organization());
  }
}
