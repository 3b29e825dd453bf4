package io.tollgate.core.howto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tollgate.admission.ProofState;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/** Checks proofs of possession (RFC 9449, section 4.3); ES256 only. */
record DpopProofs(Clock clock, Predicate<String> firstSeen) { // keeps each jti two minutes

  ProofState check(Request request, String token, String key) {
    if (request.proofs().isEmpty()) {
      return ProofState.ABSENT;
    }
    try {
      boolean valid = request.proofs().size() == 1 && isValid(request, token, key);
      return valid ? ProofState.VALID : ProofState.INVALID;
    } catch (ParseException | JOSEException | GeneralSecurityException | RuntimeException bad) {
      return ProofState.INVALID;
    }
  }

  private boolean isValid(Request request, String token, String key)
      throws ParseException, JOSEException, GeneralSecurityException {
    SignedJWT proof = SignedJWT.parse(request.proofs().get(0));
    JWTClaimsSet claims = proof.getJWTClaimsSet();
    ECKey proven = proof.getHeader().getJWK().toECKey();
    byte[] ascii = token.getBytes(StandardCharsets.US_ASCII);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(ascii);
    Duration age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
    return "dpop+jwt".equals(proof.getHeader().getType().getType())
        && JWSAlgorithm.ES256.equals(proof.getHeader().getAlgorithm())
        && !proven.isPrivate()
        && proof.verify(new ECDSAVerifier(proven))
        && request.method().equals(claims.getStringClaim("htm"))
        && request.url().equals(claims.getStringClaim("htu").replaceFirst("[?#].*", ""))
        && Base64URL.encode(hash).toString().equals(claims.getStringClaim("ath"))
        && age.abs().compareTo(Duration.ofMinutes(1)) <= 0
        && key.equals(proven.computeThumbprint().toString())
        && firstSeen.test(claims.getJWTID());
  }
}
