package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a tenant has no domain of its own, its My Organization API's is the only one. */
final class CallDomainsTest {
  private final Tenant tenant =
      new Tenant.Builder()
          .apis(
              List.of(
                  Api.builder("https://plain.example/my-org/").system(false).build(),
                  Api.builder("https://other.example/api/v2/").system(true).build(),
                  Api.builder("http://open.example/my-org/").system(true).build(),
                  Api.builder("https://acme.example/my-org/").system(true).build()))
          .build();
  private final CallDomains domains = CallDomains.of(tenant, SmallCatalogue.OF_DOMAIN);

  @ParameterizedTest
  @ValueSource(strings = {"acme.example", "ACME.example"})
  void find_domainOfTheApi_isThere(String host) {
    TokenClaims token = PlainCall.token().build();

    assertThat(domains.find(call(host, token), token)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain.example", "other.example", "open.example", "pen.example", "other.exampl"})
  void find_domainOfAnotherApi_isNone(String domain) {
    TokenClaims token =
        PlainCall.token()
            .issuer("https://" + domain + "/")
            .audience("https://" + domain + "/my-org/")
            .build();
    ApiCall call = call(domain, token);

    assertThat(domains.find(call, token)).isEqualTo(CallDomains.NONE);
    assertThat(Obstacles.list(domains.obstacles(call, token)))
        .containsExactly(
            CallReason.ISSUER_NOT_ACCEPTED,
            CallReason.AUDIENCE_NOT_ACCEPTED,
            CallReason.HOST_NOT_ACCEPTED);
  }

  /** As long as the issuer that is right, and of the right domain but for an end or a beginning. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ACME.example?",
        "https://acme.exampleX",
        "https://acme.example",
        "https://acme.example//",
        "HTTPS://acme.example/",
        "httpx://acme.example/"
      })
  void find_issuerThatIsNearlyRight_isNone(String issuer) {
    TokenClaims token = PlainCall.token().issuer(issuer).build();
    ApiCall call = call("acme.example", token);

    assertThat(domains.find(call, token)).isEqualTo(CallDomains.NONE);
    assertThat(Obstacles.list(domains.obstacles(call, token)))
        .containsExactly(CallReason.ISSUER_NOT_ACCEPTED);
  }

  private static ApiCall call(String host, TokenClaims token) {
    return ApiCall.of("GET", host, "/my-org/details").bearer(token).build();
  }
}
