package io.tollgate.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.testkit.random.AdmissionChange;
import io.tollgate.testkit.random.AdmissionChanges;
import io.tollgate.testkit.random.Choices;
import io.tollgate.testkit.random.SmallCatalogue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of admission, held against the oracle, so that the oracle may hold them against others. */
final class AdmissionOracleProperties {

  @Provide
  Arbitrary<AdmissionChange> losses() {
    return Arbitraries.of(SmallCatalogue.OF_DOMAIN, SmallCatalogue.OF_ONE_AUDIENCE)
        .flatMap(catalogue -> Choices.made(r -> AdmissionChanges.withoutAFact(r, catalogue)));
  }

  @Provide
  Arbitrary<AdmissionChange> obstacles() {
    return Arbitraries.of(SmallCatalogue.OF_DOMAIN, SmallCatalogue.OF_ONE_AUDIENCE)
        .flatMap(catalogue -> Choices.made(r -> AdmissionChanges.withAnObstacle(r, catalogue)));
  }

  @Property
  void aFactLess_neverAdmits(@ForAll("losses") AdmissionChange change) {
    assertThat(change.after().answer().isAdmitted())
        .isIn(false, change.before().answer().isAdmitted());
  }

  @Property
  void anObstacleMore_neverAdmits(@ForAll("obstacles") AdmissionChange change) {
    assertThat(change.after().answer().isAdmitted())
        .isIn(false, change.before().answer().isAdmitted());
  }

  @Property
  void answer_isWholeAndObligesOnlyWhoIsAdmitted(@ForAll("losses") AdmissionChange change) {
    AdmissionAnswer answer = change.before().answer();
    assertThat(answer.reasons()).isSorted().doesNotHaveDuplicates();
    assertThat(answer.isAdmitted() || answer.obligations().isEmpty()).isTrue();
    assertThat(answer.operation().isPresent() || !answer.isAdmitted()).isTrue();
  }
}
