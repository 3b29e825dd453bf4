package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.MY_ORG;
import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.listed;
import static io.tollgate.core.check.Sample.organization;
import static io.tollgate.core.check.Sample.role;
import static io.tollgate.core.check.Sample.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleCheckTest {
  @Test
  void permissions_staleNamesAreWarnings() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .roles(
                        List.of(
                            role("rol_0", "Guest"),
                            role(
                                "rol_1",
                                "Admin",
                                new Permission(ORDERS, "read:orders"),
                                new Permission(ORDERS, "writes:orders"),
                                new Permission("urn:gone", "read:orders"),
                                new Permission(
                                    "https://login.acme.example/my-org", "read:my_org:details"))))
                    .build()))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                DiagnosticCode.SCOPE_NOT_DEFINED,
                "/roles/1/permissions/1/permission_name",
                "the API does not define this scope, so it never reaches a token: writes:orders",
                Optional.of("write:orders")),
            new Finding(
                Severity.WARNING,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/roles/1/permissions/2/resource_server_identifier",
                "the tenant has no API with this identifier: urn:gone",
                Optional.empty()),
            new Finding(
                Severity.WARNING,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/roles/1/permissions/3/resource_server_identifier",
                "the API's identifier ends in a slash, and identifiers are compared exactly:"
                    + " https://login.acme.example/my-org",
                Optional.of("https://login.acme.example/my-org/")));
  }

  @Test
  void permissions_ofAnOrganizationsRole() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .organizations(
                        listed(
                            organization("org_1"),
                            organization(
                                "org_2",
                                role("rol_1", "Local", new Permission(MY_ORG, "read:none")))))
                    .build()))
        .extracting(Finding::pointer)
        .containsExactly("/organizations/1/roles/0/permissions/0/permission_name");
  }

  @Test
  void names_sharedWithinTheTenant() {
    assertThat(
            TenantCheck.check(
                tenant().roles(List.of(role("rol_1", "Admin"), role("rol_2", "Admin"))).build()))
        .containsExactly(
            ambiguous(
                "/roles/1/name",
                "role `rol_1` has the same name, so neither can be given by it: Admin"));
  }

  @Test
  void names_thatDifferInCase_areDifferent() {
    assertThat(
            TenantCheck.check(
                tenant().roles(List.of(role("rol_1", "Admin"), role("rol_2", "admin"))).build()))
        .isEmpty();
  }

  @Test
  void names_sharedWithinAnOrganizationAndWithTheTenant() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .roles(List.of(role("rol_1", "Admin")))
                    .organizations(
                        listed(
                            organization(
                                "org_1",
                                role("rol_2", "Local"),
                                role("rol_3", "Local"),
                                role("rol_4", "Admin"))))
                    .build()))
        .containsExactly(
            ambiguous(
                "/organizations/0/roles/1/name",
                "role `rol_2` has the same name, so neither can be given by it: Local"),
            ambiguous(
                "/organizations/0/roles/2/name",
                "role `rol_1` has the same name, so neither can be given by it: Admin"));
  }

  @Test
  void names_sharedByTwoOrganizations_areNotHeldTogether() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .organizations(
                        listed(
                            organization("org_1", role("rol_1", "Local")),
                            organization("org_2", role("rol_2", "Local"))))
                    .build()))
        .isEmpty();
  }

  @Test
  void names_thatAreAnotherRolesId() {
    assertThat(
            TenantCheck.check(
                tenant()
                    .roles(List.of(role("rol_1", "rol_2"), role("rol_2", "B"), role("C", "C")))
                    .organizations(
                        listed(organization("org_1", role("rol_3", "rol_1"), role("B", "D"))))
                    .build()))
        .containsExactly(
            ambiguous(
                "/roles/0/name", "this name is the id of another role, which it finds: rol_2"),
            ambiguous(
                "/organizations/0/roles/0/name",
                "this name is the id of another role, which it finds: rol_1"),
            ambiguous(
                "/organizations/0/roles/1/id",
                "this id is the name of role `rol_2`, which cannot be given by it here: B"));
  }

  private static Finding ambiguous(String pointer, String message) {
    return new Finding(
        Severity.WARNING, DiagnosticCode.AMBIGUOUS_NAME, pointer, message, Optional.empty());
  }
}
