package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.Applicant;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not a byte for a question by handle; the build runs this with escape analysis off. */
@Tag("allocation")
class ApplicantAllocationTest {

  private static final int QUESTIONS = 20_000;
  private static final int ROUNDS = 5;

  private final Applicant applicant =
      Tollgate.engine(ApplicantTest.tenant("read", "write")).applicant(ApplicantTest.request());

  private volatile boolean sink;

  @Test
  void questions_allocateNothing() {
    ScopeSet named = ScopeSet.of("write", "read");
    ScopeSet numbered = applicant.granted(ApplicantTest.ALL);

    assertNothing(() -> applicant.isGranted("read"), true);
    assertNothing(() -> applicant.isGranted("drop"), false);
    assertNothing(() -> applicant.areGranted(named), true);
    assertNothing(() -> applicant.areGranted(ApplicantTest.ALL), false);
    assertNothing(() -> applicant.areGranted(numbered), true);
    assertNothing(() -> applicant.granted(numbered).isEmpty(), false);
  }

  private void assertNothing(BooleanSupplier question, boolean expected) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < QUESTIONS; i++) {
        sink = question.getAsBoolean();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(sink).isEqualTo(expected);
    assertThat(least / QUESTIONS).isZero();
  }
}
