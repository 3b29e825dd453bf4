package io.tollgate.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.core.Tollgate;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.InvalidTenantException;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.arbitrary.NearMiss;
import io.tollgate.testkit.arbitrary.TenantArbitraries;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A tenant that is wrong in one thing is found to be, and becomes no engine. */
final class BrokenTenantProperties {

  @Provide
  Arbitrary<NearMiss<Tenant, DiagnosticCode>> broken() {
    return TenantArbitraries.brokenTenants();
  }

  @Property
  void brokenTenant_isRefusedForItsFlaw(@ForAll("broken") NearMiss<Tenant, DiagnosticCode> miss) {
    assertThat(TenantCheck.check(miss.value()))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .as(miss.flaw())
        .extracting(Finding::code)
        .contains(miss.reason());
    assertThatThrownBy(() -> Tollgate.engine(miss.value()))
        .as(miss.flaw())
        .isInstanceOf(InvalidTenantException.class);
  }

  @Example
  void everyFlaw_occurs() {
    Set<String> flaws = new HashSet<>();
    broken().sampleStream().limit(500).forEach(miss -> flaws.add(miss.flaw()));
    assertThat(flaws).hasSize(6);
  }
}
