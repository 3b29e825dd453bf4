package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.TokenType;

/** The issuance table: whether a token is bound to a key, and whether it may be otherwise. */
final class PossessionRules {

  private PossessionRules() {}

  static long refusals(TokenRequest request, Client client, ProofOfPossession api) {
    boolean unsupported = client.requiresProofOfPossession() && api.mechanism() == Mechanism.NONE;
    boolean confidential =
        client.confidential() || request.subjectType() == SubjectType.CLIENT; // or refused anyway
    boolean required = client.requiresProofOfPossession() || api.isRequiredFor(confidential);
    return Refusals.when(unsupported, Reason.PROOF_OF_POSSESSION_UNSUPPORTED)
        | Refusals.when(
            required && !request.proofOfPossession(), Reason.PROOF_OF_POSSESSION_REQUIRED);
  }

  static TokenType tokenTypeOf(TokenRequest request, ProofOfPossession api) {
    boolean dpop = request.proofOfPossession() && api.mechanism() == Mechanism.DPOP;
    return dpop ? TokenType.DPOP : TokenType.BEARER;
  }
}
