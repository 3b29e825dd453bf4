package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.client;
import static io.tollgate.core.check.Sample.listed;
import static io.tollgate.core.check.Sample.organization;
import static io.tollgate.core.check.Sample.role;
import static io.tollgate.core.check.Sample.tenant;
import static io.tollgate.core.check.Sample.userGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.UserAttribute;
import io.tollgate.tenant.UserAttributeProfile;
import io.tollgate.tenant.UserIdMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IdCheckTest {
  @Test
  void apis_sameIdentifier() {
    assertDuplicate(
        tenant().apis(List.of(Sample.ORDERS_API, Sample.MY_ORG_API, Sample.ORDERS_API)),
        "/resource_servers/2/identifier",
        "an earlier API has the same `identifier`: https://orders.acme.example");
  }

  @Test
  void clients_sameId() {
    assertDuplicate(
        tenant().clients(List.of(client("app"), client("app"))),
        "/clients/1/client_id",
        "an earlier client has the same `client_id`: app");
  }

  @Test
  void clients_sameIdThreeTimes_eachAfterTheFirst() {
    Tenant.Builder tenant = tenant().clients(List.of(client("a"), client("a"), client("a")));

    assertThat(Sample.findings(tenant, DiagnosticCode.DUPLICATE_ID))
        .extracting(Finding::pointer, Finding::message)
        .containsExactly(
            tuple("/clients/1/client_id", "an earlier client has the same `client_id`: a"),
            tuple("/clients/2/client_id", "an earlier client has the same `client_id`: a"));
  }

  @Test
  void clients_idsThatDifferInCase_areDifferent() {
    Tenant.Builder tenant = tenant().clients(List.of(client("app"), client("APP")));

    assertThat(TenantCheck.check(tenant.build())).isEmpty();
  }

  @Test
  void clientGrants_sameId() {
    assertDuplicate(
        tenant()
            .clients(List.of(client("app")))
            .clientGrants(
                List.of(
                    userGrant("cgr_1", "app", Sample.MY_ORG),
                    userGrant("cgr_1", "app", Sample.ORDERS))),
        "/client_grants/1/id",
        "an earlier client grant has the same `id`: cgr_1");
  }

  @Test
  void roles_sameId() {
    assertDuplicate(
        tenant().roles(List.of(role("rol_1", "A"), role("rol_1", "B"))),
        "/roles/1/id",
        "an earlier role has the same `id`: rol_1");
  }

  @Test
  void organizations_sameId() {
    assertDuplicate(
        tenant().organizations(listed(organization("org_1"), organization("org_1"))),
        "/organizations/1/id",
        "an earlier organization has the same `id`: org_1");
  }

  @Test
  void organizationRoles_sameIdWithinOneOrganization() {
    assertDuplicate(
        tenant()
            .organizations(
                listed(
                    organization("org_1"),
                    organization("org_2", role("rol_1", "A"), role("rol_1", "B")))),
        "/organizations/1/roles/1/id",
        "an earlier role has the same `id`: rol_1");
  }

  @Test
  void organizationRoles_idOfTenantRole() {
    assertDuplicate(
        tenant()
            .roles(List.of(role("rol_0", "A"), role("rol_1", "B")))
            .organizations(listed(organization("org_1", role("rol_1", "C")))),
        "/organizations/0/roles/0/id",
        "a role of the tenant has the same `id`: rol_1");
  }

  @Test
  void organizationRoles_sameIdInTwoOrganizations_isNoDuplicate() {
    Tenant.Builder tenant =
        tenant()
            .organizations(
                listed(
                    organization("org_1", role("rol_1", "A")),
                    organization("org_2", role("rol_1", "A"))));

    assertThat(TenantCheck.check(tenant.build())).isEmpty();
  }

  @Test
  void connectionProfiles_sameId() {
    assertDuplicate(
        tenant()
            .connectionProfiles(
                List.of(connectionProfile("cop_1", "A"), connectionProfile("cop_1", "B"))),
        "/connection_profiles/1/id",
        "an earlier connection profile has the same `id`: cop_1");
  }

  @Test
  void userAttributeProfiles_sameId() {
    assertDuplicate(
        tenant()
            .userAttributeProfiles(
                List.of(userAttributeProfile("uap_1", "A"), userAttributeProfile("uap_1", "B"))),
        "/user_attribute_profiles/1/id",
        "an earlier user attribute profile has the same `id`: uap_1");
  }

  @Test
  void message_oneLineWhateverTheId() {
    String id = "a\nb\u2028c" + "x".repeat(300);
    Tenant.Builder tenant = tenant().clients(List.of(client(id), client(id)));

    assertThat(Sample.findings(tenant, DiagnosticCode.DUPLICATE_ID))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "an earlier client has the same `client_id`: a\\u{a}b\\u{2028}c"
                + "x".repeat(195)
                + "...");
  }

  private static void assertDuplicate(Tenant.Builder tenant, String pointer, String message) {
    assertThat(Sample.findings(tenant, DiagnosticCode.DUPLICATE_ID))
        .containsExactly(
            new Finding(
                Severity.ERROR, DiagnosticCode.DUPLICATE_ID, pointer, message, Optional.empty()));
  }

  private static ConnectionProfile connectionProfile(String id, String name) {
    return new ConnectionProfile(
        id,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.empty());
  }

  private static UserAttributeProfile userAttributeProfile(String id, String name) {
    AttributeMapping mapping = new AttributeMapping(Optional.empty(), List.of(), Optional.empty());
    return new UserAttributeProfile(
        id,
        name,
        UserIdMapping.DEFAULT,
        Map.of(
            "email", new UserAttribute("Email", "An address", true, "email", mapping, Map.of())));
  }
}
