package io.tollgate.core.oracle;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Judges calls slowly and obviously, limits aside, to be compared with the engine by tests. It
 * works on sets and strings and shares no code with the engine.
 *
 * <p>Read it with {@link OracleToken} and {@link OracleProof}, which go first and together, and
 * with {@link OracleGates}, which judges what passes them.
 */
public final class AdmissionOracle {

  private AdmissionOracle() {}

  /** Returns what the rules say about a call, whose path is found in the plain way. */
  public static AdmissionAnswer answer(AdmissionWorld world, ApiCall call) {
    return answer(world, call, new OracleRoutes(world.catalogue())::find);
  }

  /** Returns what the rules say about a call, when method and path lead where is said. */
  public static AdmissionAnswer answer(
      AdmissionWorld world, ApiCall call, BiFunction<String, String, OracleRoute> routes) {
    if (call.tokenRejected()) {
      return AdmissionAnswer.refused(EnumSet.of(CallReason.TOKEN_REJECTED));
    }
    if (call.token().isEmpty()) {
      return AdmissionAnswer.refused(EnumSet.of(CallReason.TOKEN_MISSING));
    }
    TokenClaims claims = call.token().get();
    OracleDomains domains = OracleDomains.of(world.tenant(), world.catalogue(), call, claims);
    OracleToken token = new OracleToken(world, claims, domains);
    OracleTenant tenant = new OracleTenant(world.tenant());
    Optional<Api> api = token.audience().flatMap(tenant::api);
    Optional<Client> client = token.clientId().flatMap(tenant::client);
    EnumSet<CallReason> reasons = token.reasons();
    reasons.addAll(new OracleProof(call, claims, api, client).reasons());
    if (!reasons.isEmpty()) {
      return AdmissionAnswer.refused(reasons);
    }
    return new OracleGates(world, call, claims, api, client)
        .answer(routes.apply(call.method(), call.path()));
  }
}
