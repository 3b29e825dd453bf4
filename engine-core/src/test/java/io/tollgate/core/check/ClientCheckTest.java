package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.MY_ORG;
import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.listed;
import static io.tollgate.core.check.Sample.organization;
import static io.tollgate.core.check.Sample.tenant;
import static io.tollgate.core.check.Sample.userGrant;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientCheckTest {
  @Test
  void configuration_namesNothingOfTheTenant() {
    MyOrganizationConfiguration dangling =
        new MyOrganizationConfiguration(
            Set.of(),
            ConnectionDeletionBehavior.ALLOW,
            Optional.of("cop_2"),
            Optional.of("uap_1"),
            Optional.of("landing"),
            Optional.empty());
    ConnectionProfile profile =
        new ConnectionProfile(
            "cop_1",
            "Sign-in",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of(),
            Optional.empty());

    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(
                        List.of(
                            Sample.client("first"),
                            Client.builder("app").myOrganizationConfiguration(dangling).build()))
                    .connectionProfiles(List.of(profile))
                    .build()))
        .containsExactly(
            unknown(
                "/clients/1/my_organization_configuration/connection_profile_id",
                "the tenant has no connection profile with this id: cop_2",
                Optional.of("cop_1")),
            unknown(
                "/clients/1/my_organization_configuration/user_attribute_profile_id",
                "the tenant has no user attribute profile with this id: uap_1",
                Optional.empty()),
            unknown(
                "/clients/1/my_organization_configuration/invitation_landing_client_id",
                "the tenant has no client with this id: landing",
                Optional.empty()));
  }

  @Test
  void configurationMissing_onceForAClientThatIsGrantedMyOrganization() {
    Client bare = Client.builder("bare").build();
    Client other = Client.builder("other").build();

    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(List.of(Sample.client("app"), bare, other))
                    .clientGrants(
                        List.of(
                            userGrant("cgr_1", "app", MY_ORG),
                            userGrant("cgr_2", "bare", MY_ORG),
                            userGrant("cgr_3", "other", ORDERS)))
                    .build()))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                DiagnosticCode.CONFIGURATION_MISSING,
                "/clients/1",
                "the client is granted the My Organization API, which rejects its calls without a"
                    + " my_organization_configuration: bare",
                Optional.empty()));
  }

  @Test
  void configurationMissing_thirdParty_theGrantItselfIsTheError() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(List.of(Client.builder("app").party(Party.THIRD_PARTY_STRICT).build()))
                    .clientGrants(List.of(userGrant("cgr_1", "app", MY_ORG)))
                    .build()))
        .extracting(Finding::code)
        .containsExactly(DiagnosticCode.THIRD_PARTY_SYSTEM_GRANT);
  }

  @Test
  void defaultOrganization_notListed() {
    Client machine = Client.builder("machine").defaultOrganization("org_2").build();

    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(List.of(machine))
                    .organizations(listed(organization("org_1")))
                    .build()))
        .containsExactly(
            unknown(
                "/clients/0/default_organization/organization_id",
                "the tenant has no organization with this id: org_2",
                Optional.of("org_1")));
  }

  @Test
  void defaultOrganization_ofATenantThatListsNone_isTheCallersMatter() {
    Client machine = Client.builder("machine").defaultOrganization("org_2").build();

    assertThat(TenantCheck.check(tenant().clients(List.of(machine)).build())).isEmpty();
  }

  @Test
  void refreshTokenPolicies_staleNamesAreWarnings() {
    Client app =
        Client.builder("app")
            .refreshTokenPolicies(
                List.of(
                    new RefreshTokenPolicy(MY_ORG, ScopeSet.of("read:my_org:details", "x:y")),
                    new RefreshTokenPolicy("https://gone.example/", ScopeSet.of("a")),
                    new RefreshTokenPolicy(ORDERS + "/", ScopeSet.of("a"))))
            .build();

    assertThat(TenantCheck.check(tenant().clients(List.of(app)).build()))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                DiagnosticCode.SCOPE_NOT_DEFINED,
                "/clients/0/refresh_token/policies/0/scope/1",
                "the API does not define this scope, so it never reaches a token: x:y",
                Optional.empty()),
            new Finding(
                Severity.WARNING,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/clients/0/refresh_token/policies/1/audience",
                "the tenant has no API with this identifier: https://gone.example/",
                Optional.empty()),
            new Finding(
                Severity.WARNING,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/clients/0/refresh_token/policies/2/audience",
                "the API's identifier does not end in a slash, and identifiers are compared"
                    + " exactly: https://orders.acme.example/",
                Optional.of(ORDERS)));
  }

  private static Finding unknown(String pointer, String message, Optional<String> suggestion) {
    return new Finding(
        Severity.ERROR, DiagnosticCode.UNKNOWN_REFERENCE, pointer, message, suggestion);
  }
}
