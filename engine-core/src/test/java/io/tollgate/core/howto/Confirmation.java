package io.tollgate.core.howto;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import io.tollgate.admission.TokenClaims;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Reads what a token is bound to: a key, a certificate, or something that is not known here. */
final class Confirmation {
  private Confirmation() {}

  static void read(JWTClaimsSet set, TokenClaims.Builder claims) throws ParseException {
    if (!set.getClaims().containsKey("cnf")) {
      return; // not bound
    }
    Map<String, Object> bound = Optional.ofNullable(set.getJSONObjectClaim("cnf")).orElse(Map.of());
    Optional<String> key = text(bound, "jkt");
    Optional<String> certificate = text(bound, "x5t#S256");
    key.ifPresent(claims::keyThumbprint);
    certificate.ifPresent(claims::certificateThumbprint);
    if (key.isEmpty() && certificate.isEmpty()) {
      claims.unknownConfirmation();
    }
  }

  private static Optional<String> text(Map<String, Object> bound, String name)
      throws ParseException {
    return Optional.ofNullable(JSONObjectUtils.getString(bound, name));
  }
}
