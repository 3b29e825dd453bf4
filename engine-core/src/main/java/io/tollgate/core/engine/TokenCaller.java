package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.Caller;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.limit.OrganizationHandle;
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

  /** Null if there is nothing to gain: each call is judged in full. */
  private final @Nullable OrganizationHandle organization;

  /* benign races: threads may find out the same several times, and each finding is whole. */
  private @Nullable KnownToken known;

  private @Nullable ApiCall lastCall;

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
    this.organization = acquaintance.organizationOf(token);
  }

  @Override
  public TokenClaims token() {
    return token;
  }

  @Override
  public long tryAdmit(String operation, ProofState proof, CallFacts facts) {
    requireNonNull(operation, "operation");
    requireNonNull(proof, "proof");
    requireNonNull(facts, "facts");
    if (organization == null || judge.isHeard()) {
      return judge.tryAdmit(call(proof, facts), operation);
    }
    long code = tryKnown(operation, proof, facts);
    return code >= 0 ? code : judgeInFull(operation, proof, facts, organization, code);
  }

  @Override
  public Admission admit(String operation, ProofState proof, CallFacts facts) {
    return judge.admit(call(proof, facts), requireNonNull(operation, "operation"));
  }

  @Override
  public Admission preview(String operation, ProofState proof, CallFacts facts) {
    return judge.preview(call(proof, facts), requireNonNull(operation, "operation"));
  }

  /** Whatever fails is no reason to let a call pass, and none to throw. */
  private long tryKnown(String operation, ProofState proof, CallFacts facts) {
    try {
      KnownToken last = known;
      return last != null && acquaintance.isPresent(last)
          ? last.tryAdmit(operation, proof, facts)
          : KnownToken.OUTDATED;
    } catch (RuntimeException e) {
      return AdmissionCode.of(CallReason.INTERNAL_ERROR);
    }
  }

  private long judgeInFull(
      String operation, ProofState proof, CallFacts facts, OrganizationHandle limits, long why) {
    long code = judge.tryAdmit(call(proof, facts), operation);
    if (why == KnownToken.OUTDATED) {
      known = acquaintance.renew(known, token, scheme, host, limits);
    }
    return code;
  }

  /** Without a method and a path: the operation is named. Mostly it is the same call again. */
  @SuppressWarnings("ReferenceEquality") // facts that are equal may be compared at any price
  private ApiCall call(ProofState proof, CallFacts facts) {
    ApiCall call = lastCall;
    if (call == null || call.proof() != proof || call.facts() != facts) {
      call = new ApiCall("", host, "", scheme, proof, Optional.of(token), false, facts);
      lastCall = call;
    }
    return call;
  }
}
