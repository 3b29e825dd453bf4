package io.tollgate.testkit.arbitrary;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import java.util.function.UnaryOperator;

/** One thing to spoil in a request that is granted. */
enum RequestFlaw {
  STRANGER(Reason.CLIENT_UNKNOWN, "the client is not the tenant's", RequestFlaw::ofAStranger),
  OTHER_AUDIENCE(
      Reason.API_UNKNOWN,
      "the API is not the tenant's",
      ask -> ask.toBuilder().audience("https://nowhere.example/").build()),
  MALFORMED_SCOPE(
      Reason.SCOPE_MALFORMED,
      "a scope has a character that none may have",
      ask -> ask.toBuilder().scope("read:\"quoted\"").build()),
  MALFORMED_ORGANIZATION(
      Reason.ORGANIZATION_MALFORMED,
      "the organization's id ends with a blank",
      ask -> ask.toBuilder().organization("org_a ").build());

  private final Reason reason;
  private final String text;
  private final UnaryOperator<TokenRequest> spoil;

  RequestFlaw(Reason reason, String text, UnaryOperator<TokenRequest> spoil) {
    this.reason = reason;
    this.text = text;
    this.spoil = spoil;
  }

  Reason reason() {
    return reason;
  }

  String text() {
    return text;
  }

  TokenRequest in(TokenRequest request) {
    return spoil.apply(request);
  }

  private static TokenRequest ofAStranger(TokenRequest ask) {
    return new TokenRequest(
        "client_of_nobody",
        ask.subjectType(),
        ask.audience(),
        ask.organization(),
        ask.scope(),
        ask.roles(),
        ask.permissions(),
        ask.consent(),
        ask.proofOfPossession(),
        ask.refresh());
  }
}
