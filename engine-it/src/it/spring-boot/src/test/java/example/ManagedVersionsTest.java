package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.EngineDirectory;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.tenant.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;

/** All that needs Jackson or Caffeine, on the versions that Spring Boot brings. */
final class ManagedVersionsTest {
  private static final TokenRequest REQUEST =
      TokenRequest.forUser("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
          .audience("https://acme.us.auth0.com/my-org/")
          .organization("org_b7Kx2MnQ9vTzR4wL")
          .scope("read:my_org:members")
          .roles("Auditor")
          .build();

  @Test
  void versions_areSpringBoots() {
    assertEquals("3.1.7", new JsonFactory().version().toString());
    assertTrue(jar(Caffeine.class).endsWith("caffeine-3.2.4.jar"), jar(Caffeine.class));
  }

  @Test
  void json_isRead() {
    assertGranted(Tollgate.engine(acme("tenant.json")).decide(REQUEST));
  }

  @Test
  void yaml_isRead() {
    assertEquals(acme("tenant.json").apis(), acme("deploy-cli/tenant.yaml").apis());
  }

  @Test
  void catalogue_isRead() {
    assertEquals(41, CatalogueReader.myOrganization().operations().size());
  }

  @Test
  void directory_loadsAndRemembers() {
    Tenant acme = acme("tenant.json");
    EngineDirectory directory =
        Tollgate.engineDirectory()
            .source(name -> name.equals("acme") ? Optional.of(acme) : Optional.empty())
            .maximumTenants(10)
            .refreshAfter(Duration.ofMinutes(5))
            .unknownFor(Duration.ofSeconds(10))
            .build();

    assertGranted(directory.decide("acme", REQUEST));
    assertGranted(directory.decide("acme", REQUEST));
    assertEquals(Reason.TENANT_UNKNOWN, directory.decide("strange", REQUEST).reason());
  }

  private static Tenant acme(String file) {
    return TenantReader.create()
        .domain("acme.us.auth0.com")
        .customDomains(List.of("login.acme.example"))
        .read(Path.of("docs/examples/acme").resolve(file))
        .orElseThrow();
  }

  private static void assertGranted(TokenDecision decision) {
    assertTrue(decision instanceof TokenDecision.Granted, decision::toString);
  }

  private static String jar(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
