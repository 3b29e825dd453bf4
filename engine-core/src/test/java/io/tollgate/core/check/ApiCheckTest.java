package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.MY_ORG;
import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found about APIs: policies that are unwise, system APIs that would not count as such. */
class ApiCheckTest {

  @Test
  void openAccessPolicy_ofMyOrganizationOnly() {
    AccessPolicies open =
        new AccessPolicies(AccessPolicy.ALLOW_ALL, AccessPolicy.REQUIRE_CLIENT_GRANT);
    Api own = Api.builder(ORDERS).accessPolicies(open).build();
    Api management =
        Api.builder("https://acme.us.auth0.com/api/v2/").system(true).accessPolicies(open).build();
    Api myOrganization = Api.builder(MY_ORG).system(true).accessPolicies(open).build();

    assertThat(TenantCheck.check(tenant().apis(List.of(own, management, myOrganization)).build()))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                DiagnosticCode.OPEN_ACCESS_POLICY,
                "/resource_servers/2/subject_type_authorization/user/policy",
                "every application of the tenant can ask for every scope of the My Organization"
                    + " API: allow_all",
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://acme.us.auth0.com/my-org", "https://login.acme.example/api/v2"})
  void systemApi_withoutItsSlash_isAnError(String identifier) {
    assertThat(check(identifier))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/resource_servers/0/identifier",
                "the platform's API has a trailing slash: " + identifier,
                Optional.of(identifier + "/")));
  }

  @Test
  void systemApi_underAForeignDomain_isAWarning() {
    assertThat(check("https://other.us.auth0.com/my-org/"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.code()).isEqualTo(DiagnosticCode.UNUSUAL_IDENTIFIER);
              assertThat(finding.pointer()).isEqualTo("/resource_servers/0/identifier");
            });
  }

  @Test
  void otherApis_areNotJudged() {
    assertThat(check("https://api.acme.example/my-org")).isEmpty();
    assertThat(check("https://acme.us.auth0.com/orders")).isEmpty();
    Tenant export = new Tenant.Builder().apis(List.of(Api.builder(MY_ORG).build())).build();
    assertThat(TenantCheck.check(export)).isEmpty();
  }

  private static List<Finding> check(String identifier) {
    return TenantCheck.check(tenant().apis(List.of(Api.builder(identifier).build())).build());
  }
}
