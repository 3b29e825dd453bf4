package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.Ruleset;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.Tollgate;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tenant, catalogue and step-up policy change together, or not at all. */
final class RulesetTest {

  private static final OperationCatalogue WHOLE = CatalogueReader.myOrganization();

  /** The first operation only, which is what the calls here are for. */
  private static final OperationCatalogue NARROW =
      new OperationCatalogue(
          WHOLE.audience(),
          WHOLE.basePath(),
          WHOLE.optionalVersion(),
          WHOLE.needsClientConfiguration(),
          List.of(find("GetOrganizationDetails")));

  private static final StepUpPolicy SENSITIVE =
      new StepUpPolicy(
          Map.of("GetOrganizationDetails", StepUpRule.multiFactor(Duration.ofMinutes(5))));

  private final LiveEngine engine =
      Tollgate.policyEngine()
          .tenant(AdmissionTest.TENANT)
          .wallClock(() -> AdmissionTest.NOW)
          .build();

  private static Operation find(String id) {
    return WHOLE.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Ruleset rules(OperationCatalogue catalogue, StepUpPolicy stepUp) {
    return new Ruleset(AdmissionTest.TENANT, catalogue, stepUp);
  }

  private CallReason get(String path) {
    return engine
        .preview(
            ApiCall.of("GET", "acme.example", path)
                .bearer(AdmissionTest.token("read:my_org:details").build())
                .build())
        .reason();
  }

  @Test
  void publish_replacesCatalogueAndStepUpAndRollsBackBoth() {
    assertThat(get("/my-org/details")).isEqualTo(CallReason.ADMITTED);
    assertThat(get("/my-org/members")).isEqualTo(CallReason.SCOPE_INSUFFICIENT);

    assertThat(engine.publish(rules(NARROW, SENSITIVE)).isPublished()).isTrue();
    assertThat(get("/my-org/details")).isEqualTo(CallReason.STEP_UP_REQUIRED);
    assertThat(get("/my-org/members")).isEqualTo(CallReason.OPERATION_UNKNOWN);

    assertThat(engine.rollback().isPublished()).isTrue();
    assertThat(get("/my-org/details")).isEqualTo(CallReason.ADMITTED);
    assertThat(get("/my-org/members")).isEqualTo(CallReason.SCOPE_INSUFFICIENT);
  }

  @Test
  void publishOfATenant_leavesTheOthersAsTheyAre() {
    engine.publish(rules(NARROW, SENSITIVE));

    assertThat(engine.publish(AdmissionTest.PROFILED).isPublished()).isTrue();
    assertThat(get("/my-org/details")).isEqualTo(CallReason.STEP_UP_REQUIRED);
    assertThat(get("/my-org/members")).isEqualTo(CallReason.OPERATION_UNKNOWN);
  }

  @Test
  void digest_tellsCataloguesAndPoliciesApart() {
    Set<String> digests = new HashSet<>();
    digests.add(engine.state().digest());
    engine.publish(rules(NARROW, StepUpPolicy.NONE));
    digests.add(engine.state().digest());
    engine.publish(rules(NARROW, SENSITIVE));
    digests.add(engine.state().digest());
    assertThat(digests).hasSize(3);

    engine.publish(rules(WHOLE, StepUpPolicy.NONE));
    digests.add(engine.state().digest());
    assertThat(digests).hasSize(3);
  }

  @Test
  void stepUpRuleForNoOperation_isInvalidAndLocated() {
    Publication publication = engine.publish(rules(NARROW, StepUpPolicy.recommended()));

    assertThat(publication).isInstanceOf(Publication.Invalid.class);
    List<Diagnostic> findings = ((Publication.Invalid) publication).diagnostics();
    assertThat(findings).hasSize(StepUpPolicy.recommended().rules().size());
    assertThat(findings.get(0).code()).isEqualTo(DiagnosticCode.UNKNOWN_REFERENCE);
    assertThat(findings.get(0).location().pointer())
        .isEqualTo("/step_up/rules/CreateIdpProvisioningScimToken");
    assertThat(engine.state().version()).isEqualTo(1);
  }

  @Test
  void publish_overAnotherVersion_isSuperseded() {
    assertThat(engine.publish(rules(NARROW, SENSITIVE), 1).isPublished()).isTrue();

    assertThat(engine.publish(rules(WHOLE, SENSITIVE), 1))
        .isEqualTo(new Publication.Superseded(AdmissionTest.NOW, 1, 2));
    assertThat(get("/my-org/members")).isEqualTo(CallReason.OPERATION_UNKNOWN);
  }
}
