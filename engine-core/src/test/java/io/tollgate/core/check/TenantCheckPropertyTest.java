package io.tollgate.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TenantCheckPropertyTest {
  @Provide
  Arbitrary<Tenant> consistent() {
    return Arbitraries.randomValue(ConsistentTenants::draw);
  }

  @Property
  void consistentTenant_hasNoErrors(@ForAll("consistent") Tenant tenant) {
    assertThat(TenantCheck.check(tenant))
        .noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Property
  void equalTenants_sameFindingsInTheSameOrder(@ForAll("consistent") Tenant tenant) {
    Tenant copy = tenant.toBuilder().build();

    assertThat(TenantCheck.check(copy)).isEqualTo(TenantCheck.check(tenant));
  }

  @Property
  void clientTakenAway_isMissedByEachOfItsGrants(@ForAll("consistent") Tenant tenant) {
    Tenant without = tenant.toBuilder().clients(List.of()).build();
    long toOneClient =
        tenant.clientGrants().stream()
            .filter(grant -> grant.grantee() instanceof Grantee.OneClient)
            .count();

    assertThat(TenantCheck.check(without))
        .filteredOn(finding -> finding.code() == DiagnosticCode.UNKNOWN_REFERENCE)
        .filteredOn(finding -> finding.pointer().startsWith("/client_grants/"))
        .hasSize((int) toOneClient);
  }

  @Property
  void everythingTwice_everyIdOnceTooOften(@ForAll("consistent") Tenant tenant) {
    List<Client> twice = new ArrayList<>(tenant.clients());
    twice.addAll(tenant.clients());

    assertThat(TenantCheck.check(tenant.toBuilder().clients(twice).build()))
        .filteredOn(finding -> finding.code() == DiagnosticCode.DUPLICATE_ID)
        .hasSize(tenant.clients().size());
  }
}
