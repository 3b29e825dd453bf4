package io.tollgate.core.howto;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<String, Object> bound = Optional.ofNullable(set.getJSONObjectClaim("cnf")).orElse(Map.of());
    if (bound.get("jkt") instanceof String key) {
      claims.keyThumbprint(key);
    }
    if (bound.get("x5t#S256") instanceof String certificate) {
      claims.certificateThumbprint(certificate);
    }
    boolean machine = text(set, "sub").filter(sub -> sub.endsWith("@clients")).isPresent();
    return claims.subjectType(machine ? SubjectType.CLIENT : SubjectType.USER).build();
  }

  private static Optional<String> text(JWTClaimsSet set, String name) throws ParseException {
    return Optional.ofNullable(set.getStringClaim(name));
  }

  private static Optional<Date> time(JWTClaimsSet set, String name) throws ParseException {
    return Optional.ofNullable(set.getDateClaim(name));
  }
}
