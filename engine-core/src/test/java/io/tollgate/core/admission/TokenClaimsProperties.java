package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.testkit.arbitrary.CallArbitraries;
import io.tollgate.testkit.random.PlainCall;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Claims that are reopened are the same claims. */
final class TokenClaimsProperties {

  @Provide
  Arbitrary<ApiCall> calls() {
    return CallArbitraries.calls(PlainCall.world());
  }

  @Property
  void toBuilder_losesNothing(@ForAll("calls") ApiCall call) {
    assertThat(call.token().map(claims -> claims.toBuilder().build())).isEqualTo(call.token());
  }
}
