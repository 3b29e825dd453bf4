package io.tollgate.testkit.arbitrary;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
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
  /** Every flaw that can be made. */
  static final List<CallFlaw> ALL =
      List.of(
          new CallFlaw(
              CallReason.TOKEN_MISSING, "there is no token", call -> with(call, Optional.empty())),
          new CallFlaw(
              CallReason.TOKEN_EXPIRED,
              "the token has expired",
              call -> with(call, call.token().map(CallFlaw::expired))),
          new CallFlaw(
              CallReason.AUDIENCE_NOT_ACCEPTED,
              "the token is for another API",
              call ->
                  with(
                      call,
                      call.token().map(token -> audience(token, "https://nowhere.example/")))),
          new CallFlaw(
              CallReason.SCOPE_INSUFFICIENT,
              "the token has no scope",
              call -> with(call, call.token().map(CallFlaw::withoutScopes))),
          new CallFlaw(
              CallReason.HOST_NOT_ACCEPTED,
              "the host is not the tenant's",
              call -> at(call, call.method(), "nowhere.example", call.path())),
          new CallFlaw(
              CallReason.METHOD_NOT_ALLOWED,
              "the path does not have this method",
              call -> at(call, "PROPFIND", call.host(), call.path())),
          new CallFlaw(
              CallReason.OPERATION_UNKNOWN,
              "nothing is at this path",
              call -> at(call, call.method(), call.host(), call.path() + "/no/such/thing")));

  ApiCall in(ApiCall call) {
    return spoil.apply(call);
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

  private static ApiCall at(ApiCall call, String method, String host, String path) {
    return new ApiCall(
        method,
        host,
        path,
        call.scheme(),
        call.proof(),
        call.token(),
        call.tokenRejected(),
        call.facts());
  }

  private static TokenClaims expired(TokenClaims token) {
    return copy(token, token.audience(), Optional.of(Instant.EPOCH), token.scope());
  }

  private static TokenClaims audience(TokenClaims token, String audience) {
    return copy(token, List.of(audience), token.expiresAt(), token.scope());
  }

  private static TokenClaims withoutScopes(TokenClaims token) {
    return copy(token, token.audience(), token.expiresAt(), "");
  }

  private static TokenClaims copy(
      TokenClaims token, List<String> audience, Optional<Instant> expiresAt, String scope) {
    return new TokenClaims(
        token.issuer(),
        audience,
        expiresAt,
        token.notBefore(),
        token.organization(),
        token.authorizedParty(),
        token.clientId(),
        scope,
        token.keyThumbprint(),
        token.certificateThumbprint(),
        token.unknownConfirmation(),
        token.acr(),
        token.amr(),
        token.authenticatedAt(),
        token.subjectType());
  }
}
