package io.tollgate.testkit.model;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.TokenType;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Whether a token is bound as the API or the client demands, and presented so.
 *
 * @param call the call
 * @param token its token
 * @param api the API that the token is for
 * @param client the client that it was issued to
 */
record OracleProof(ApiCall call, TokenClaims token, Optional<Api> api, Optional<Client> client) {

  EnumSet<CallReason> reasons() {
    EnumSet<CallReason> reasons = EnumSet.noneOf(CallReason.class);
    boolean dpop = call.scheme() == TokenType.DPOP;
    boolean keyed = token.keyThumbprint().isPresent();
    if (keyed && !dpop) {
      reasons.add(CallReason.BOUND_TOKEN_AS_BEARER);
    }
    if (dpop && !keyed) {
      reasons.add(CallReason.UNBOUND_TOKEN_AS_DPOP);
    }
    boolean certified = token.certificateThumbprint().isPresent();
    if (token.unknownConfirmation() || (keyed && certified)) {
      reasons.add(CallReason.CONFIRMATION_UNKNOWN);
    }
    if (isDemanded() && !isBound()) {
      reasons.add(CallReason.BOUND_TOKEN_REQUIRED);
    }
    if ((dpop || certified) && call.proof() == ProofState.ABSENT) {
      reasons.add(CallReason.PROOF_MISSING);
    }
    if (call.proof() == ProofState.INVALID) {
      reasons.add(CallReason.PROOF_INVALID);
    }
    return reasons;
  }

  /** By the API for this kind of client, or by the client. Who is unknown counts as public. */
  private boolean isDemanded() {
    boolean confidential = client.map(Client::confidential).orElse(false);
    return proof().isRequiredFor(confidential)
        || client.map(Client::requiresProofOfPossession).orElse(false);
  }

  /** In the API's own way; an API that knows none takes a key. */
  private boolean isBound() {
    return proof().mechanism() == Mechanism.MTLS
        ? token.certificateThumbprint().isPresent()
        : token.keyThumbprint().isPresent();
  }

  private ProofOfPossession proof() {
    return api.map(Api::proofOfPossession).orElse(ProofOfPossession.NONE);
  }
}
