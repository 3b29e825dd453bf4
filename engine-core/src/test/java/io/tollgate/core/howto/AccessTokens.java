package io.tollgate.core.howto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.tollgate.admission.TokenClaims;
import java.text.ParseException;
import java.util.Optional;

/** Verifies the signature of access tokens; what they say is the engine's business. */
final class AccessTokens {
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  AccessTokens(JWKSource<SecurityContext> keysOfTheTenant) {
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keysOfTheTenant));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the engine checks exp, iss, aud
  }

  /** Returns the claims of a token, or nothing if the tenant did not sign it. */
  Optional<TokenClaims> verify(String token) {
    try {
      return Optional.of(TokenClaims.of(processor.process(token, null).getClaims()));
    } catch (ParseException | BadJOSEException | IllegalArgumentException notOurs) {
      return Optional.empty();
    } catch (JOSEException noKeys) {
      throw new IllegalStateException("the tenant's keys are out of reach", noKeys);
    }
  }
}
