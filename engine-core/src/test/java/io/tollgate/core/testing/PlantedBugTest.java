package io.tollgate.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The suite of the page on testing finds the bug that it says it finds. */
final class PlantedBugTest {
  private static final SuiteRun RUN = SuiteRun.of(WithBug.class);

  /** The same suite against an engine with a bug. */
  static final class WithBug extends AcmePolicyProperties {
    @Override
    PolicyEngine engine() {
      return new TrustingEngine(super.engine());
    }

    /** Always with the same choices, so that the page can show what comes of it. */
    @Override
    @Property(seed = "1")
    void anAuditor_changesNothing(@ForAll("auditors") TokenRequest request) {
      super.anAuditor_changesNothing(request);
    }
  }

  @Test
  void theSuite_findsTheBugAndShowsTheLeastOfIt() {
    assertThat(RUN.failures())
        .containsOnlyKeys("anAuditor_changesNothing", "everyAnswer_isThatOfTheModel");
    assertThat(RUN.counterexamples())
        .as("two scopes, and neither roles nor an organization that play no part")
        .hasSize(2)
        .allSatisfy(least -> assertThat(least).containsPattern("Explicit\\[scopes=[^ ]+ [^ ]+]"));
  }

  @Test
  void thePage_showsTheCounterexample() throws IOException {
    String page = Files.readString(Path.of("../docs/testing.md"));

    assertThat(RUN.counterexamples()).anyMatch(page::contains);
  }

  @Test
  void theSuite_findsNothingWithoutIt() {
    assertThat(SuiteRun.of(AcmePolicyProperties.class).failures()).isEmpty();
  }
}
