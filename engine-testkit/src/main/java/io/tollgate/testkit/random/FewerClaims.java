package io.tollgate.testkit.random;

import io.tollgate.admission.TokenClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims of a token without one of those that speak for a call. {@code nbf} and {@code cnf.jkt} are
 * not among them: who has them may do less.
 */
final class FewerClaims {
  private final TokenClaims all;

  private FewerClaims(TokenClaims all) {
    this.all = all;
  }

  static List<TokenClaims> of(TokenClaims all) {
    FewerClaims fewer = new FewerClaims(all);
    Optional<String> none = Optional.empty();
    List<TokenClaims> list = new ArrayList<>();
    list.add(fewer.identity(none, all.audience(), all.expiresAt(), all.organization()));
    list.add(fewer.identity(all.issuer(), List.of(), all.expiresAt(), all.organization()));
    list.add(fewer.identity(all.issuer(), all.audience(), Optional.empty(), all.organization()));
    list.add(fewer.identity(all.issuer(), all.audience(), all.expiresAt(), none));
    list.add(fewer.powers("", all.certificateThumbprint(), all.authorizedParty(), all.clientId()));
    list.add(fewer.powers(all.scope(), none, all.authorizedParty(), all.clientId()));
    list.add(fewer.powers(all.scope(), all.certificateThumbprint(), none, none));
    list.add(fewer.evidence(none, all.amr(), all.authenticatedAt()));
    list.add(fewer.evidence(all.acr(), List.of(), all.authenticatedAt()));
    list.add(fewer.evidence(all.acr(), all.amr(), Optional.empty()));
    return list;
  }

  private TokenClaims identity(
      Optional<String> issuer,
      List<String> audience,
      Optional<Instant> expiresAt,
      Optional<String> organization) {
    return new TokenClaims(
        issuer,
        audience,
        expiresAt,
        all.notBefore(),
        organization,
        all.authorizedParty(),
        all.clientId(),
        all.scope(),
        all.keyThumbprint(),
        all.certificateThumbprint(),
        all.unknownConfirmation(),
        all.acr(),
        all.amr(),
        all.authenticatedAt(),
        all.subjectType());
  }

  private TokenClaims powers(
      String scope,
      Optional<String> certificate,
      Optional<String> authorizedParty,
      Optional<String> clientId) {
    return new TokenClaims(
        all.issuer(),
        all.audience(),
        all.expiresAt(),
        all.notBefore(),
        all.organization(),
        authorizedParty,
        clientId,
        scope,
        all.keyThumbprint(),
        certificate,
        all.unknownConfirmation(),
        all.acr(),
        all.amr(),
        all.authenticatedAt(),
        all.subjectType());
  }

  private TokenClaims evidence(
      Optional<String> acr, List<String> amr, Optional<Instant> authenticatedAt) {
    return new TokenClaims(
        all.issuer(),
        all.audience(),
        all.expiresAt(),
        all.notBefore(),
        all.organization(),
        all.authorizedParty(),
        all.clientId(),
        all.scope(),
        all.keyThumbprint(),
        all.certificateThumbprint(),
        all.unknownConfirmation(),
        acr,
        amr,
        authenticatedAt,
        all.subjectType());
  }
}
