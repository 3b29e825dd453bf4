package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.MY_ORG;
import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    assertThat(check(Api.builder(identifier)))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/resource_servers/0/identifier",
                "the platform's API has a trailing slash (an API of your own under a host of your"
                    + " own says `is_system: false`): "
                    + identifier,
                Optional.of(identifier + "/")));
  }

  @ParameterizedTest
  @ValueSource(strings = {MY_ORG, "https://Login.acme.example/api/v2/"})
  void systemApi_thatIsSaidToBeNone_isAnErrorUnderADomainOfTheTenant(String identifier) {
    assertThat(check(Api.builder(identifier)))
        .extracting(Finding::severity, Finding::code, Finding::pointer)
        .containsExactly(
            tuple(
                Severity.ERROR,
                DiagnosticCode.CONFLICTING_FIELDS,
                "/resource_servers/0/is_system"));
  }

  @Test
  void systemApi_underAForeignDomain_isAWarning() {
    assertThat(check(Api.builder("https://other.us.auth0.com/my-org/").system(true)))
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
    assertThat(check(Api.builder("https://api.acme.example/my-org"))).isEmpty();
    assertThat(check(Api.builder("https://api.acme.example/my-org/"))).isEmpty();
    assertThat(check(Api.builder("https://acme.us.auth0.com/orders"))).isEmpty();
    assertThat(check(Api.builder("https://acme.us.auth0.com/v1/my-org/"))).isEmpty();
    Tenant export = new Tenant.Builder().apis(List.of(Api.builder(MY_ORG).build())).build();
    assertThat(TenantCheck.check(export)).isEmpty();
  }

  private static List<Finding> check(Api.Builder api) {
    return TenantCheck.check(tenant().apis(List.of(api.build())).build());
  }
}
