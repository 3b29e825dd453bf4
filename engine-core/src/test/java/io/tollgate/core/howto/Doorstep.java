package io.tollgate.core.howto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.RateLimit;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gatekeeper with an engine that answers what it is told to, and keys to sign with. */
final class Doorstep {
  static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);
  static final String URL = "https://acme.example/my-org/details";

  private static final RSAKey TENANT = rsaKey();
  private static final ECKey CLIENT = ecKey();
  private static final LevelState LEVEL =
      new LevelState(RateLimit.perSecond(4), 3, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  static final Admission ADMITTED =
      new Admission.Admitted(
          new Operation(
              "GetDetails",
              "GET",
              "/details",
              List.of(new ScopeAlternative(ScopeSet.of("read:details"), List.of())),
              CallClass.READ,
              Set.of(),
              Optional.empty(),
              Set.of()),
          new Admission.Charge(CallClass.READ, new LimitVerdict.Admitted(LEVEL, LEVEL, 0)),
          List.of("omit:roles"));

  private final List<ApiCall> calls = new ArrayList<>();
  private Admission next = ADMITTED;

  Gatekeeper gatekeeper() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Gatekeeper(
        new AccessTokens(new ImmutableJWKSet<>(new JWKSet(TENANT.toPublicJWK()))),
        new DpopProofs(clock, new HashSet<String>()::add),
        this::admit);
  }

  void refuse(CallReason reason) {
    next = Admission.Refused.of(List.of(reason));
  }

  ApiCall lastCall() {
    return calls.get(calls.size() - 1);
  }

  private Admission admit(ApiCall call) {
    calls.add(call);
    return call.tokenRejected() ? Admission.Refused.of(List.of(CallReason.TOKEN_REJECTED)) : next;
  }

  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://acme.example/")
        .audience("https://acme.example/my-org/")
        .expirationTime(Date.from(NOW.plusSeconds(900)))
        .claim("org_id", "org_1");
  }

  static String token(JWTClaimsSet claims) {
    return token(claims, TENANT);
  }

  static String foreignToken() {
    return token(claims().build(), rsaKey());
  }

  private static String token(JWTClaimsSet claims, RSAKey key) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID(key.getKeyID())
            .build();
    try {
      return signed(header, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** The claims of a proof for a token that is valid at {@link #NOW}. */
  static JWTClaimsSet.Builder proofClaims(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return new JWTClaimsSet.Builder()
          .claim("htm", "GET")
          .claim("htu", URL)
          .claim("ath", Base64URL.encode(hash).toString())
          .issueTime(Date.from(NOW))
          .jwtID("one");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String proof(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(CLIENT.toPublicJWK())
            .build();
    try {
      return signed(header, claims, new ECDSASigner(CLIENT));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String thumbprint() {
    try {
      return CLIENT.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static RSAKey rsaKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey ecKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
