package io.tollgate.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.Tollgate;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.arbitrary.NearMiss;
import io.tollgate.testkit.arbitrary.TenantArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated tenants are valid, and those that are wrong in one thing are refused for it. */
final class BrokenTenantsProperties {

  @Provide
  Arbitrary<Tenant> tenants() {
    return TenantArbitraries.tenants();
  }

  @Provide
  Arbitrary<NearMiss<Tenant, DiagnosticCode>> broken() {
    return TenantArbitraries.brokenTenants();
  }

  /** A tenant with a role more. */
  @Provide
  Arbitrary<Tenant> withRoles() {
    return tenants()
        .flatMap(
            tenant ->
                TenantArbitraries.roles(tenant)
                    .map(role -> tenant.toBuilder().roles(more(tenant.roles(), role)).build()));
  }

  private static List<Role> more(List<Role> all, Role role) {
    List<Role> more = new ArrayList<>(all);
    more.add(role);
    return more;
  }

  /** A tenant with a generated grant in place of its own. */
  @Provide
  Arbitrary<Tenant> withGrants() {
    return tenants()
        .map(tenant -> tenant.toBuilder().clientGrants(List.<ClientGrant>of()).build())
        .filter(BrokenTenantsProperties::isValid)
        .flatMap(
            tenant ->
                TenantArbitraries.grants(tenant)
                    .map(grant -> tenant.toBuilder().clientGrants(List.of(grant)).build()));
  }

  @Property
  void tenants_areValid(@ForAll("tenants") Tenant tenant) {
    assertThat(errors(tenant)).isEmpty();
  }

  @Property
  void brokenTenants_areRefusedForTheirFlaw(
      @ForAll("broken") NearMiss<Tenant, DiagnosticCode> miss) {
    assertThat(errors(miss.value()))
        .as(miss.flaw())
        .extracting(Diagnostic::code)
        .contains(miss.reason());
  }

  @Property
  void generatedRoles_fitTheirTenant(@ForAll("withRoles") Tenant tenant) {
    assertThat(errors(tenant)).isEmpty();
  }

  @Property
  void generatedGrants_fitTheirTenant(@ForAll("withGrants") Tenant tenant) {
    assertThat(errors(tenant)).isEmpty();
  }

  private static boolean isValid(Tenant tenant) {
    return errors(tenant).isEmpty();
  }

  private static List<Diagnostic> errors(Tenant tenant) {
    return Tollgate.check(tenant).stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }
}
