package io.tollgate.core.testing;

import static io.tollgate.testkit.TollgateAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.arbitrary.NearMiss;
import io.tollgate.testkit.arbitrary.RequestArbitraries;
import io.tollgate.testkit.model.Disagreement;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for Acme's policy, whoever asks for whatever. */
class AcmePolicyProperties {
  static final String MY_ORGANIZATION = "https://acme.us.auth0.com/my-org/";
  static final Tenant ACME =
      TenantReader.create().read(Path.of("../docs/examples/acme/tenant.json")).orElseThrow();

  private static final PolicyEngine ENGINE = Tollgate.engine(ACME);

  /** The engine of your service, as your service builds it. */
  PolicyEngine engine() {
    return ENGINE;
  }

  @Provide
  Arbitrary<TokenRequest> auditors() {
    return RequestArbitraries.granted(ACME)
        .filter(request -> request.subjectType() == SubjectType.USER)
        .filter(request -> request.audience().orElse("").equals(MY_ORGANIZATION))
        .map(request -> request.toBuilder().permissions(ScopeSet.empty()).roles("Auditor").build());
  }

  @Property
  void anAuditor_changesNothing(@ForAll("auditors") TokenRequest request) {
    assertThat(engine().decide(request).scope().toList())
        .allMatch(scope -> scope.startsWith("read:"));
  }

  @Provide
  Arbitrary<NearMiss<TokenRequest, Reason>> nearMisses() {
    return RequestArbitraries.refused(ACME);
  }

  @Property
  void whatIsWrongInOneThing_isRefusedForIt(
      @ForAll("nearMisses") NearMiss<TokenRequest, Reason> miss) {
    assertThat(engine().decide(miss.value())).as(miss.flaw()).refusedBecause(miss.reason());
  }

  @Provide
  Arbitrary<TokenRequest> requests() {
    return RequestArbitraries.requests(ACME);
  }

  @Property
  void everyAnswer_isThatOfTheModel(@ForAll("requests") TokenRequest request) {
    assertThat(Disagreement.find(engine(), ACME, request)).isEmpty();
  }
}
