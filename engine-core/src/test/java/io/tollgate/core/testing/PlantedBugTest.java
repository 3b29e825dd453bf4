package io.tollgate.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import org.junit.jupiter.api.Test;

/** The suite of the page on testing finds the bug that it says it finds. */
final class PlantedBugTest {

  /** The same suite against an engine with a bug. */
  static final class WithBug extends AcmePolicyProperties {
    @Override
    PolicyEngine engine() {
      return new TrustingEngine(super.engine());
    }
  }

  @Test
  void theSuite_findsTheBugAndShowsTheLeastOfIt() {
    SuiteRun run = SuiteRun.of(WithBug.class);
    System.out.println(run.counterexamples());

    assertThat(run.failures())
        .containsOnlyKeys("anAuditor_changesNothing", "everyAnswer_isThatOfTheModel");
    assertThat(run.counterexamples())
        .as("two scopes, and neither roles nor an organization that play no part")
        .hasSize(2)
        .allSatisfy(least -> assertThat(least).containsPattern("Explicit\\[scopes=[^ ]+ [^ ]+]"));
  }

  @Test
  void theSuite_findsNothingWithoutIt() {
    assertThat(SuiteRun.of(AcmePolicyProperties.class).failures()).isEmpty();
  }
}
