package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Caller;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.TokenType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one token. What is known of it is good for one snapshot, and for a second at most;
 * what that does not answer, and every answer that somebody wants to hear of, is judged in full.
 */
final class TokenCaller implements Caller {

  private final CallJudge judge;
  private final Acquaintance acquaintance;
  private final TokenClaims token;
  private final TokenType scheme;
  private final String host;

  /* benign races: threads may find out the same several times, and each finding is whole. */
  private @Nullable KnownToken known;

  TokenCaller(
      CallJudge judge,
      Acquaintance acquaintance,
      TokenClaims token,
      TokenType scheme,
      String host) {
    this.judge = judge;
    this.acquaintance = acquaintance;
    this.token = requireNonNull(token, "token");
    this.scheme = requireNonNull(scheme, "scheme");
    this.host = requireNonNull(host, "host");
  }

  @Override
  public TokenClaims token() {
    return token;
  }

  @Override
  public long tryAdmit(String operation, ProofState proof, CallFacts facts) {
    KnownToken last = judge.isHeard() ? null : known;
    long code =
        last != null && acquaintance.isPresent(last)
            ? last.tryAdmit(operation, proof, facts)
            : KnownToken.OUTDATED;
    return code >= 0 ? code : judgeInFull(operation, proof, facts, code);
  }

  @Override
  public Admission admit(String operation, ProofState proof, CallFacts facts) {
    return judge.admit(call(proof, facts), requireNonNull(operation, "operation"));
  }

  @Override
  public Admission preview(String operation, ProofState proof, CallFacts facts) {
    return judge.preview(call(proof, facts), requireNonNull(operation, "operation"));
  }

  private long judgeInFull(String operation, ProofState proof, CallFacts facts, long why) {
    long code = judge.tryAdmit(call(proof, facts), requireNonNull(operation, "operation"));
    if (why == KnownToken.OUTDATED) {
      known = acquaintance.renew(known, token, scheme, host);
    }
    return code;
  }

  /** Without a method and a path: the operation is named. */
  private ApiCall call(ProofState proof, CallFacts facts) {
    return new ApiCall("", host, "", scheme, proof, Optional.of(token), false, facts);
  }
}
