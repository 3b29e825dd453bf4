package io.tollgate.core.howto;

import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.tenant.TokenType;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Asks the engine about a request. */
record Gatekeeper(AccessTokens tokens, DpopProofs proofs, Function<ApiCall, Admission> engine) {
  private static final AdmissionResponse RESPONSE =
      AdmissionResponse.forCallers().acceptsDpop(true);

  record Answer(Admission admission, HttpAnswer http) {}

  Answer ask(Request request) {
    Matcher sent = request.credentials();
    if (!sent.matches()) {
      return answer(engine.apply(request.call().build()), TokenType.BEARER);
    }
    boolean dpop = sent.group(1).equalsIgnoreCase("DPoP");
    TokenType scheme = dpop ? TokenType.DPOP : TokenType.BEARER;
    ApiCall call =
        tokens
            .verify(sent.group(2))
            .map(claims -> dpop ? proven(request, sent.group(2), claims) : bearer(request, claims))
            .orElseGet(() -> request.call().rejectedToken(scheme).build());
    return answer(engine.apply(call), scheme);
  }

  private static ApiCall bearer(Request request, TokenClaims claims) {
    return request.call().bearer(claims).build();
  }

  private ApiCall proven(Request request, String token, TokenClaims claims) {
    ProofState proof = proofs.check(request, token, claims.keyThumbprint().orElse(""));
    return request.call().dpop(claims, proof).build();
  }

  private static Answer answer(Admission admission, TokenType presented) {
    return new Answer(admission, RESPONSE.render(admission, presented, Instant.now()));
  }
}
