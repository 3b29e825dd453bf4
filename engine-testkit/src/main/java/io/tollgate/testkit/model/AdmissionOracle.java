package io.tollgate.testkit.model;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Judges calls slowly and obviously, limits aside, to be compared with the engine by tests. It
 * works on sets and strings and shares no code with any engine.
 *
 * <p>Read it with {@link OracleToken} and {@link OracleProof}, which go first and together, and
 * with {@link OracleGates}, which judges what passes them.
 *
 * @since 0.1.0
 */
public final class AdmissionOracle {

  private AdmissionOracle() {}

  /**
   * Returns what the rules say about a call.
   *
   * @param world what it is judged by
   * @param call the call
   * @return all that stands against it, limits aside
   */
  public static AdmissionAnswer answer(AdmissionWorld world, ApiCall call) {
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
        .answer(new OracleRoutes(world.catalogue()).find(call.method(), call.path()));
  }

  /**
   * Returns the reasons that it knows: all but those of limits, of the strict re-checking of
   * scopes, and what an engine says of itself.
   *
   * @return the reasons, {@link CallReason#ADMITTED} among them
   */
  public static Set<CallReason> reasons() {
    Set<CallReason> judged = EnumSet.allOf(CallReason.class);
    Arrays.stream(CallReason.values())
        .filter(reason -> reason.gate() == Gate.LIMITS || reason.gate() == Gate.ENGINE)
        .forEach(judged::remove);
    judged.addAll(Set.of(CallReason.ADMITTED, CallReason.FACT_MISSING));
    judged.remove(CallReason.SCOPE_WITHDRAWN);
    return judged;
  }
}
