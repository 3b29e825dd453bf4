package io.tollgate.testkit.arbitrary;

import io.tollgate.Consent;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import java.util.List;
import java.util.Optional;
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
              Reason.CLIENT_UNKNOWN,
              "the client is not the tenant's",
              ask -> with(ask, "client_of_nobody", ask.subjectType(), ask.audience())),
          new RequestFlaw(
              Reason.AUDIENCE_MISSING,
              "no API is named",
              ask -> with(ask, ask.clientId(), ask.subjectType(), Optional.empty())),
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
              ask -> ask.toBuilder().organization("org_a ").build()),
          new RequestFlaw(
              Reason.ORGANIZATION_UNKNOWN,
              "the organization is not the tenant's",
              ask -> ask.toBuilder().organization("org_of_nobody").build()),
          new RequestFlaw(
              Reason.CLIENT_GRANT_MISSING,
              "the client asks for itself, and was granted what users may",
              ask -> with(ask, ask.clientId(), SubjectType.CLIENT, ask.audience())),
          new RequestFlaw(
              Reason.SCOPES_NOT_GRANTED,
              "the client asks for more than it was granted",
              RequestFlaw::withMore),
          new RequestFlaw(
              Reason.CONSENT_REQUIRED,
              "the user has consented to nothing",
              ask -> ask.toBuilder().consent(new Consent.Missing()).build()));

  TokenRequest in(TokenRequest request) {
    return spoil.apply(request);
  }

  private static TokenRequest withMore(TokenRequest ask) {
    ScopeSet more = ScopeSet.of("scope:of_nobody");
    return ask.toBuilder()
        .scope(
            new RequestedScope.Explicit(
                ask.scope() instanceof RequestedScope.Explicit given
                    ? given.scopes().union(more)
                    : more))
        .build();
  }

  private static TokenRequest with(
      TokenRequest ask, String client, SubjectType flow, Optional<String> audience) {
    boolean forItself = flow == SubjectType.CLIENT;
    return new TokenRequest(
        client,
        flow,
        audience,
        ask.organization(),
        ask.scope(),
        forItself ? List.of() : ask.roles(),
        forItself ? ScopeSet.empty() : ask.permissions(),
        forItself ? new Consent.Derived() : ask.consent(),
        ask.proofOfPossession(),
        ask.refresh());
  }
}
