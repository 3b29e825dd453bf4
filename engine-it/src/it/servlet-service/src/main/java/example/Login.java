package example;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/** Stands in for an authorization server: asks the engine for the scopes, and signs a token. */
public final class Login {
  private static final String API = "https://api.acme.example/invoices";
  private static final String ORGANIZATION = "org_b7Kx2MnQ9vTzR4wL";
  private static final Path KEY = Path.of("login-key.json");

  public static void main(String[] scopes) throws Exception {
    System.out.println(token(scopes));
  }

  static String token(String... scopes) throws Exception {
    TokenRequest request =
        TokenRequest.forUser("portal")
            .audience(API)
            .organization(ORGANIZATION)
            .scope(String.join(" ", scopes))
            .build();
    TokenDecision decision =
        Tollgate.engine(TenantReader.create().read(Path.of("tenant.json")).orElseThrow())
            .decide(request);
    if (decision instanceof TokenDecision.Refused refused) {
      throw new IllegalStateException(refused.reason() + ": " + refused.description());
    }
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://acme.us.auth0.com/")
            .audience(API)
            .expirationTime(Date.from(Instant.now().plusSeconds(900)))
            .claim("org_id", ORGANIZATION)
            .claim("azp", "portal")
            .claim("scope", decision.scope().toString())
            .build();
    RSAKey key = key();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static RSAKey key() throws Exception {
    if (Files.exists(KEY)) {
      return RSAKey.parse(Files.readString(KEY));
    }
    RSAKey made = new RSAKeyGenerator(2048).keyID("one").generate();
    Files.writeString(KEY, made.toJSONString());
    Files.writeString(Path.of("keys.json"), new JWKSet(made.toPublicJWK()).toString());
    return made;
  }
}
