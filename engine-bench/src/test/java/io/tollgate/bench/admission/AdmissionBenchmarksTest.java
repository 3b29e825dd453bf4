package io.tollgate.bench.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.CallReason;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured answers what it should, and what its peers answer. */
class AdmissionBenchmarksTest {

  @Test
  void engine_answersWhatTheNamesPromise() {
    ApiCalls calls = new ApiCalls();
    AdmissionBenchmark benchmark = new AdmissionBenchmark();

    for (int i = 0; i < ApiCalls.COUNT; i++) {
      assertThat(AdmissionCode.isAdmitted(benchmark.admitted(calls))).isTrue();
      assertThat(benchmark.admittedInFull(calls).isAdmitted()).isTrue();
      assertThat(AdmissionCode.reason(benchmark.refused(calls)))
          .isEqualTo(CallReason.SCOPE_INSUFFICIENT);
      assertThat(AdmissionCode.reason(benchmark.refusedToken(calls)))
          .isEqualTo(CallReason.TOKEN_EXPIRED);
      assertThat(AdmissionCode.reason(benchmark.throttled(calls)))
          .isEqualTo(CallReason.RATE_LIMITED);
      assertThat(AdmissionCode.isAdmitted(benchmark.admittedByHandle(calls))).isTrue();
      assertThat(AdmissionCode.reason(benchmark.throttledByHandle(calls)))
          .isEqualTo(CallReason.RATE_LIMITED);
    }
    assertThat(benchmark.clock()).isNotEqualTo(benchmark.clock());
    assertThat(benchmark.bothClocks()).isNotZero();
  }

  @ParameterizedTest
  @CsvSource({"admitted,200", "refused,403", "throttled,429"})
  void peers_answerWhatTheNamesPromise(String outcome, int status) {
    PeerCalls.Spring spring = new PeerCalls.Spring();
    PeerCalls.Casbin casbin = new PeerCalls.Casbin();
    PeerCalls.Cedar cedar = new PeerCalls.Cedar();
    AdmissionPeersBenchmark first = new AdmissionPeersBenchmark();
    AdmissionPeersBenchmark second = new AdmissionPeersBenchmark();
    AdmissionPeersBenchmark third = new AdmissionPeersBenchmark();
    Map<PeerCalls, IntUnaryOperator> peers =
        Map.of(
            spring, turn -> first.springAndBucket4j(spring),
            casbin, turn -> second.jcasbinAndBucket4j(casbin),
            cedar, turn -> third.cedarAndBucket4j(cedar));

    peers.forEach(
        (calls, admit) -> {
          calls.outcome = outcome;
          calls.make();
          for (int i = 0; i < ApiCalls.COUNT; i++) {
            assertThat(admit.applyAsInt(i)).as(calls.getClass().getSimpleName()).isEqualTo(status);
          }
        });
  }
}
