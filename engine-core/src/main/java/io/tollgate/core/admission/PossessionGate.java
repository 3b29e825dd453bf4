package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.TokenType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token is bound to a key where it must be, and presented as it is bound (RFC 9449, RFC
 * 8705).
 */
final class PossessionGate {

  private PossessionGate() {}

  static long obstacles(
      ApiCall call, TokenClaims token, ProofOfPossession api, @Nullable Client client) {
    boolean toKey = token.keyThumbprint().isPresent();
    boolean asDpop = call.scheme() == TokenType.DPOP;
    boolean toCertificate = token.certificateThumbprint().isPresent();
    boolean unclear = token.unknownConfirmation() || (toKey && toCertificate); // one proof for two
    boolean unproved = (asDpop || toCertificate) && call.proof() == ProofState.ABSENT;
    return Obstacles.when(toKey && !asDpop, CallReason.BOUND_TOKEN_AS_BEARER)
        | Obstacles.when(!toKey && asDpop, CallReason.UNBOUND_TOKEN_AS_DPOP)
        | Obstacles.when(unclear, CallReason.CONFIRMATION_UNKNOWN)
        | Obstacles.when(
            isRequired(api, client) && !isBound(token, api), CallReason.BOUND_TOKEN_REQUIRED)
        | Obstacles.when(unproved, CallReason.PROOF_MISSING)
        | Obstacles.when(call.proof() == ProofState.INVALID, CallReason.PROOF_INVALID);
  }

  private static boolean isRequired(ProofOfPossession api, @Nullable Client client) {
    boolean confidential = client != null && client.confidential();
    return api.isRequiredFor(confidential)
        || (client != null && client.requiresProofOfPossession());
  }

  /** An API without a mechanism of its own can still be told by the client to want a key. */
  private static boolean isBound(TokenClaims token, ProofOfPossession api) {
    return api.mechanism() == Mechanism.MTLS
        ? token.certificateThumbprint().isPresent()
        : token.keyThumbprint().isPresent();
  }
}
