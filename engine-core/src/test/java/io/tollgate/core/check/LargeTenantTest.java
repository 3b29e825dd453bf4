package io.tollgate.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.Effort;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The work grows with the tenant's size, not with its square, however much is wrong in it. */
final class LargeTenantTest {
  /** The platform's limit is 100,000 grants. */
  private static final int CLIENTS = Boolean.getBoolean("tollgate.deep") ? 100_000 : 10_000;

  @Test
  void clean() {
    Tenant tenant = tenant("client", Sample.ORDERS, "read:orders");

    assertThat(Effort.little(() -> TenantCheck.check(tenant))).isEmpty();
  }

  @Test
  void everyReferenceMisspelt() {
    Tenant tenant = tenant("clientx", Sample.ORDERS, "read:order");

    List<Finding> findings = Effort.little(() -> TenantCheck.check(tenant));

    assertThat(findings).hasSize(4 * CLIENTS);
    assertThat(findings)
        .filteredOn(finding -> finding.code() == DiagnosticCode.UNKNOWN_REFERENCE)
        .filteredOn(finding -> finding.suggestion().isPresent())
        .as("two grants for each of the names that are looked up")
        .hasSize(2 * Suggestions.MAX_SEARCHES);
  }

  @Test
  void everyAudienceUnderACustomDomain() {
    String audience = "https://domain" + (CLIENTS - 1) + "/my-org/";
    Tenant tenant =
        tenant("client", audience, "read:my_org:details").toBuilder()
            .customDomains(IntStream.range(0, CLIENTS).mapToObj(i -> "domain" + i).toList())
            .build();

    assertThat(Effort.little(() -> TenantCheck.check(tenant)))
        .extracting(Finding::code)
        .contains(DiagnosticCode.CONFIGURATION_MISSING)
        .doesNotContain(DiagnosticCode.UNKNOWN_REFERENCE);
  }

  private static Tenant tenant(String reference, String audience, String scope) {
    List<Client> clients = new ArrayList<>();
    List<ClientGrant> grants = new ArrayList<>();
    GrantedScopes scopes = new GrantedScopes.Listed(ScopeSet.of(scope));
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Client.builder("client" + i).build());
      for (SubjectType flow : SubjectType.values()) {
        grants.add(ClientGrant.of("cgr_" + grants.size(), reference + i, audience, flow, scopes));
      }
    }
    return Sample.tenant().clients(clients).clientGrants(grants).build();
  }
}
