package io.tollgate.core.howto;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns verified claims of Nimbus into those of Tollgate. */
final class ClaimsOfToken {
  private ClaimsOfToken() {}

  static TokenClaims from(JWTClaimsSet set) throws ParseException {
    TokenClaims.Builder claims = TokenClaims.builder().audience(set.getAudience());
    text(set, "iss").ifPresent(claims::issuer);
    time(set, "exp").map(Date::toInstant).ifPresent(claims::expiresAt);
    time(set, "nbf").map(Date::toInstant).ifPresent(claims::notBefore);
    text(set, "org_id").ifPresent(claims::organization);
    text(set, "azp").ifPresent(claims::authorizedParty);
    text(set, "client_id").ifPresent(claims::clientId);
    text(set, "scope").ifPresent(claims::scope);
    text(set, "acr").ifPresent(claims::acr);
    time(set, "auth_time").map(Date::toInstant).ifPresent(claims::authenticatedAt);
    claims.amr(Optional.ofNullable(set.getStringListClaim("amr")).orElse(List.of()));
    Confirmation.read(set, claims);
    return claims.subjectType(isClients(set) ? SubjectType.CLIENT : SubjectType.USER).build();
  }

  /** A user's id may end in {@code @clients}, too: only the client's own id may stand before it. */
  private static boolean isClients(JWTClaimsSet set) throws ParseException {
    String subject = text(set, "sub").orElse("");
    return text(set, "gty").filter("client-credentials"::equals).isPresent()
        || Stream.of(text(set, "azp"), text(set, "client_id"))
            .flatMap(Optional::stream)
            .anyMatch(id -> subject.equals(id + "@clients"));
  }

  private static Optional<String> text(JWTClaimsSet set, String name) throws ParseException {
    return Optional.ofNullable(set.getStringClaim(name));
  }

  private static Optional<Date> time(JWTClaimsSet set, String name) throws ParseException {
    return Optional.ofNullable(set.getDateClaim(name));
  }
}
