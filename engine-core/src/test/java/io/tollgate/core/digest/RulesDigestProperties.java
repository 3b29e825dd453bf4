package io.tollgate.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Ruleset;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.core.CatalogueReader;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.arbitrary.NearMiss;
import io.tollgate.testkit.arbitrary.TenantArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Two tenants have the same digest if they are equal, and else they have not. */
final class RulesDigestProperties {

  @Provide
  Arbitrary<Tenant> tenants() {
    return TenantArbitraries.tenants();
  }

  @Provide
  Arbitrary<NearMiss<Tenant, DiagnosticCode>> brokenTenants() {
    return TenantArbitraries.brokenTenants();
  }

  /** What a record or an optional looks like when it is printed, and what UTF-8 cannot tell. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            ", name=",
            "Optional.empty",
            "Optional[",
            "]",
            "[",
            "a",
            "7 ",
            "\0",
            "\u0001",
            "\u00ff",
            "\u0100",
            "\ud800",
            "\udc00",
            "?")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void tenants_shareADigestIffTheyAreEqual(
      @ForAll("tenants") Tenant one, @ForAll("tenants") Tenant other) {
    assertAlikeIffEqual(one, other);
    assertAlikeIffEqual(one, one.toBuilder().build());
  }

  @Property
  void tenantsThatAreWrongInOneThing_shareADigestIffTheyAreEqual(
      @ForAll("brokenTenants") NearMiss<Tenant, DiagnosticCode> one,
      @ForAll("brokenTenants") NearMiss<Tenant, DiagnosticCode> other) {
    assertAlikeIffEqual(one.value(), other.value());
  }

  @Property
  void textThatMovesToTheNextComponent_isTold(
      @ForAll("texts") String text, @ForAll @IntRange(max = 100) int at, @ForAll boolean spoken) {
    String between = spoken ? ", name=" : "";
    String whole = "a" + between + text + between + "b";
    int first = 1 + at % (whole.length() - 1);
    for (int second = 1; second < whole.length(); second++) {
      assertAlikeIffEqual(cut(whole, first, between), cut(whole, second, between));
    }
  }

  /** A client whose id and name are the parts of a text, which printing would put together. */
  private static Tenant cut(String whole, int at, String between) {
    int begin = whole.startsWith(between, at) ? at + between.length() : at;
    return tenant(Client.builder(whole.substring(0, at)).name(whole.substring(begin)).build());
  }

  @Property
  void textThatReadsLikeNothing_isTold(@ForAll("texts") String one, @ForAll("texts") String other) {
    Client without = Client.builder("client").build();
    Client with = Client.builder("client").defaultOrganization(one).build();
    Client withOther = Client.builder("client").defaultOrganization(other).build();
    assertAlikeIffEqual(tenant(with), tenant(without));
    assertAlikeIffEqual(tenant(with), tenant(withOther));
    assertAlikeIffEqual(tenant(with), tenant(without, with));
  }

  private static Tenant tenant(Client... clients) {
    return Tenant.builder("acme.example").clients(List.of(clients)).build();
  }

  private static void assertAlikeIffEqual(Tenant one, Tenant other) {
    assertThat(digest(one).equals(digest(other)))
        .as("%s and %s", one, other)
        .isEqualTo(one.equals(other));
  }

  private static String digest(Tenant tenant) {
    return RulesDigest.of(new Ruleset(tenant, CatalogueReader.myOrganization(), StepUpPolicy.NONE));
  }
}
