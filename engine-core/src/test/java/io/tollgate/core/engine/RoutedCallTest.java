package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Refused;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.Tollgate;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the operation that a call means decides about its counting, and about its answer. */
final class RoutedCallTest {

  /** Of one operation, the first; that it reads and is counted as a change is on purpose. */
  private final OperationCatalogue catalogue =
      new OperationCatalogue(
          "https://acme.example/my-org/",
          "",
          "",
          false,
          List.of(
              new Operation(
                  "Search",
                  "GET",
                  "/search",
                  List.of(new ScopeAlternative(ScopeSet.of("search"), List.of())),
                  CallClass.WRITE,
                  Set.of(),
                  Optional.empty(),
                  Set.of())));

  private Admission admit(String method, String scope) {
    return Tollgate.policyEngine()
        .tenant(AdmissionTest.TENANT)
        .catalogue(catalogue)
        .wallClock(() -> AdmissionTest.NOW)
        .build()
        .admit(
            ApiCall.of(method, "acme.example", "/search")
                .bearer(AdmissionTest.token(scope).build())
                .build());
  }

  @Test
  void admit_firstOperationOfACatalogue_isCountedAsItSays() {
    assertThat(admit("GET", "search").charge().orElseThrow().callClass())
        .isEqualTo(CallClass.WRITE);
  }

  @Test
  void admit_methodThatThePathHasNot_isToldThoseItHas() {
    Refused refused = (Refused) admit("PUT", "search");

    assertThat(refused.reasons()).containsExactly(CallReason.METHOD_NOT_ALLOWED);
    assertThat(refused.allowedMethods()).containsExactly("GET", "HEAD");
  }

  @Test
  void admit_methodThatThePathHas_isToldNone() {
    Refused refused = (Refused) admit("GET", "");

    assertThat(refused.reasons()).containsExactly(CallReason.SCOPE_INSUFFICIENT);
    assertThat(refused.allowedMethods()).isEmpty();
  }
}
