package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tollgate.LiveEngine;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The guard compiled against the API alone; here somebody deploys it. */
final class GuardTest {
  private final LiveEngine engine =
      Tollgate.policyEngine()
          .tenant(
              TenantReader.create().read(Path.of("docs/examples/acme/tenant.json")).orElseThrow())
          .build();
  private final Guard guard = new Guard(engine, Clock.systemUTC());

  @Test
  void enoughScope_isAdmitted() {
    assertEquals(200, guard.answer("GET", "/my-org/v1/details", claims()).status());
  }

  @Test
  void tooLittleScope_isForbidden() {
    assertEquals(403, guard.answer("PATCH", "/my-org/v1/details", claims()).status());
  }

  private static TokenClaims claims() {
    return TokenClaims.builder()
        .issuer("https://acme.us.auth0.com/")
        .audience("https://acme.us.auth0.com/my-org/")
        .expiresAt(Instant.now().plusSeconds(900))
        .organization("org_b7Kx2MnQ9vTzR4wL")
        .clientId("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
        .scope("read:my_org:details")
        .build();
  }
}
