package io.tollgate.testkit.arbitrary;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing to spoil in a request that is granted.
 *
 * @param reason what it must be refused for
 * @param text what is wrong then, for people
 * @param spoil makes it wrong
 */
record RequestFlaw(Reason reason, String text, UnaryOperator<TokenRequest> spoil) {
  /** Every flaw that can be made. */
  static final List<RequestFlaw> ALL =
      List.of(
          new RequestFlaw(
              Reason.CLIENT_UNKNOWN, "the client is not the tenant's", RequestFlaw::ofAStranger),
          new RequestFlaw(
              Reason.API_UNKNOWN,
              "the API is not the tenant's",
              ask -> ask.toBuilder().audience("https://nowhere.example/").build()),
          new RequestFlaw(
              Reason.SCOPE_MALFORMED,
              "a scope has a character that none may have",
              ask -> ask.toBuilder().scope("read:\"quoted\"").build()),
          new RequestFlaw(
              Reason.ORGANIZATION_MALFORMED,
              "the organization's id ends with a blank",
              ask -> ask.toBuilder().organization("org_a ").build()));

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
