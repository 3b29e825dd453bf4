package io.tollgate.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.Admission;
import io.tollgate.testkit.model.AdmissionCase;
import io.tollgate.testkit.random.AdmissionChange;
import io.tollgate.testkit.random.AdmissionChanges;
import io.tollgate.testkit.random.Choices;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every admission. */
final class AdmissionProperties {

  @Provide
  Arbitrary<AdmissionChange> losses() {
    return Choices.made(r -> AdmissionChanges.withoutAFact(r, EngineUnderTest.catalogue()));
  }

  @Provide
  Arbitrary<AdmissionChange> obstacles() {
    return Choices.made(r -> AdmissionChanges.withAnObstacle(r, EngineUnderTest.catalogue()));
  }

  @Property
  void admitted_impliesThatEveryGateHolds(@ForAll("losses") AdmissionChange change) {
    if (admit(change.before()).isAdmitted()) {
      assertThat(change.before().answer().reasons()).isEmpty();
    }
  }

  @Property
  void aFactLess_neverAdmits(@ForAll("losses") AdmissionChange change) {
    assertThat(admit(change.after()).isAdmitted()).isIn(false, admit(change.before()).isAdmitted());
  }

  @Property
  void anObstacleMore_neverAdmits(@ForAll("obstacles") AdmissionChange change) {
    Assume.that(EngineUnderTest.isPossible(change.after().world()));
    assertThat(admit(change.after()).isAdmitted()).isIn(false, admit(change.before()).isAdmitted());
  }

  @Property
  void reasons_areInOrderAndTheFirstIsTheAnswers(@ForAll("losses") AdmissionChange change) {
    Admission admission = admit(change.before());
    assertThat(admission.reasons()).isSorted().doesNotHaveDuplicates();
    if (!admission.isAdmitted()) {
      assertThat(admission.reason()).isEqualTo(admission.reasons().get(0));
    }
  }

  private static Admission admit(AdmissionCase c) {
    return EngineUnderTest.of(c.world()).admit(c.call());
  }
}
