package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.client;
import static io.tollgate.core.check.Sample.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.ThirdPartyAccess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OrganizationCheckTest {
  @Test
  void grantsAndEntitledClients_unknown() {
    Organization organization =
        new Organization(
            "org_1",
            "globex",
            new LinkedHashSet<>(List.of("cgr_1", "cgr_9")),
            List.of(),
            ThirdPartyAccess.BLOCK,
            true,
            new LinkedHashSet<>(List.of("nobody", "app")));

    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(List.of(client("app")))
                    .clientGrants(List.of(clientGrant("cgr_1")))
                    .organizations(
                        new Organizations.Listed(
                            List.of(Organization.of("org_0", "initech"), organization)))
                    .build()))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/organizations/1/client_grants/1",
                "the tenant has no client grant with this id: cgr_9",
                Optional.of("cgr_1")),
            new Finding(
                Severity.ERROR,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/organizations/1/clients/0/client_id",
                "the tenant has no client with this id: nobody",
                Optional.empty()));
  }

  @Test
  void unlisted_nothingToCheck() {
    assertThat(TenantCheck.check(tenant().build())).isEmpty();
    assertThat(
            TenantCheck.check(tenant().organizations(new Organizations.Listed(List.of())).build()))
        .isEmpty();
  }

  @Test
  void sameGrantInTwoOrganizations_isFine() {
    Organization first =
        new Organization(
            "org_1", "a", Set.of("cgr_1"), List.of(), ThirdPartyAccess.BLOCK, false, Set.of());
    Organization second =
        new Organization(
            "org_2", "b", Set.of("cgr_1"), List.of(), ThirdPartyAccess.BLOCK, false, Set.of());

    assertThat(
            TenantCheck.check(
                tenant()
                    .clients(List.of(client("app")))
                    .clientGrants(List.of(clientGrant("cgr_1")))
                    .organizations(new Organizations.Listed(List.of(first, second)))
                    .build()))
        .isEmpty();
  }

  private static ClientGrant clientGrant(String id) {
    return ClientGrant.of(
        id,
        "app",
        ORDERS,
        SubjectType.CLIENT,
        new GrantedScopes.Listed(ScopeSet.of("read:orders")));
  }
}
