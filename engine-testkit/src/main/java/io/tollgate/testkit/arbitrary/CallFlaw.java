package io.tollgate.testkit.arbitrary;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing to spoil in a call that is admitted.
 *
 * @param reason what it must be refused for
 * @param text what is wrong then, for people
 * @param spoil makes it wrong
 */
record CallFlaw(CallReason reason, String text, UnaryOperator<ApiCall> spoil) {
  private static final String NOWHERE = "nowhere.example";
  private static final Duration CENTURY = Duration.ofDays(36_525);

  /** Every flaw that can be made. */
  static final List<CallFlaw> ALL =
      List.of(
          new CallFlaw(
              CallReason.TOKEN_MISSING, "there is no token", call -> with(call, Optional.empty())),
          new CallFlaw(
              CallReason.TOKEN_REJECTED, "the token did not verify", CallFlaw::withRejectedToken),
          ofToken(
              CallReason.TOKEN_EXPIRED,
              "the token has expired",
              token -> token.toBuilder().expiresAt(Instant.EPOCH).build()),
          ofToken(
              CallReason.TOKEN_NOT_YET_VALID,
              "the token is not valid yet",
              token ->
                  token.expiresAt().isEmpty()
                      ? token
                      : token.toBuilder()
                          .notBefore(token.expiresAt().get().plus(CENTURY))
                          .expiresAt(token.expiresAt().get().plus(CENTURY.multipliedBy(2)))
                          .build()),
          ofToken(
              CallReason.ISSUER_NOT_ACCEPTED,
              "somebody else has issued the token",
              token -> token.toBuilder().issuer("https://" + NOWHERE + "/").build()),
          ofToken(
              CallReason.AUDIENCE_NOT_ACCEPTED,
              "the token is for another API",
              token -> token.toBuilder().audience("https://" + NOWHERE + "/").build()),
          ofToken(
              CallReason.ORGANIZATION_MALFORMED,
              "the organization's id ends with a blank",
              token -> token.toBuilder().organization("org_a ").build()),
          ofToken(
              CallReason.ORGANIZATION_UNKNOWN,
              "the organization is not the tenant's",
              token -> token.toBuilder().organization("org_of_nobody").build()),
          ofToken(
              CallReason.CLIENT_UNKNOWN,
              "the client is not the tenant's",
              token ->
                  token.toBuilder()
                      .clientId("client_of_nobody")
                      .authorizedParty("client_of_nobody")
                      .build()),
          ofToken(
              CallReason.CLIENT_CONTRADICTORY,
              "the token names two clients",
              token ->
                  token.toBuilder()
                      .clientId("client_of_nobody")
                      .authorizedParty("client_of_somebody")
                      .build()),
          ofToken(
              CallReason.CONFIRMATION_UNKNOWN,
              "the token is bound to something that nobody can check",
              token -> token.toBuilder().unknownConfirmation().build()),
          new CallFlaw(
              CallReason.PROOF_INVALID,
              "the proof of possession is of somebody else",
              call -> at(call, call.host(), call.path(), ProofState.INVALID)),
          ofToken(
              CallReason.SCOPE_INSUFFICIENT,
              "the token has no scope",
              token -> token.toBuilder().scope("").build()),
          new CallFlaw(
              CallReason.HOST_NOT_ACCEPTED,
              "the host is not the tenant's",
              call -> at(call, NOWHERE, call.path(), call.proof())),
          new CallFlaw(
              CallReason.METHOD_NOT_ALLOWED,
              "the path does not have this method",
              CallFlaw::withOtherMethod),
          new CallFlaw(
              CallReason.PATH_MALFORMED,
              "the path has an empty segment",
              call -> at(call, call.host(), call.path() + "//", call.proof())),
          new CallFlaw(
              CallReason.OPERATION_UNKNOWN,
              "nothing is at this path",
              call -> at(call, call.host(), call.path() + "/no/such/thing", call.proof())));

  ApiCall in(ApiCall call) {
    return spoil.apply(call);
  }

  private static CallFlaw ofToken(
      CallReason reason, String text, UnaryOperator<TokenClaims> spoil) {
    return new CallFlaw(reason, text, call -> with(call, call.token().map(spoil)));
  }

  private static ApiCall with(ApiCall call, Optional<TokenClaims> token) {
    return new ApiCall(
        call.method(),
        call.host(),
        call.path(),
        call.scheme(),
        call.proof(),
        token,
        false,
        call.facts());
  }

  private static ApiCall withRejectedToken(ApiCall call) {
    return ApiCall.of(call.method(), call.host(), call.path())
        .rejectedToken(TokenType.BEARER)
        .facts(call.facts())
        .build();
  }

  private static ApiCall withOtherMethod(ApiCall call) {
    return new ApiCall(
        "PROPFIND",
        call.host(),
        call.path(),
        call.scheme(),
        call.proof(),
        call.token(),
        call.tokenRejected(),
        call.facts());
  }

  private static ApiCall at(ApiCall call, String host, String path, ProofState proof) {
    return new ApiCall(
        call.method(),
        host,
        path,
        call.scheme(),
        proof,
        call.token(),
        call.tokenRejected(),
        call.facts());
  }
}
