package io.tollgate.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import org.junit.jupiter.api.Test;

/** What is measured answers what it should. */
class LimiterBenchmarkTest {

  @Test
  void answers_areThoseTheNamesPromise() {
    HotOrganizations organizations = new HotOrganizations();
    organizations.callOnce();
    LimiterBenchmark benchmark = new LimiterBenchmark();
    for (int i = 0; i < 3 * HotOrganizations.COUNT; i++) {
      assertThat(LimitCode.isAdmitted(benchmark.admitByHandle(organizations))).isTrue();
      assertThat(LimitCode.isAdmitted(benchmark.admitById(organizations))).isTrue();
      assertThat(LimitCode.isDeniedBy(benchmark.denyById(organizations), LimitLevel.ORGANIZATION))
          .isTrue();
      assertThat(
              LimitCode.isDeniedBy(benchmark.denyByHandle(organizations), LimitLevel.ORGANIZATION))
          .isTrue();
    }
    assertThat(organizations.open.liveBuckets()).isLessThanOrEqualTo(HotOrganizations.COUNT);
    assertThat(organizations.shut.counters().denied(CallClass.READ))
        .isEqualTo(6L * HotOrganizations.COUNT);
    assertThat(benchmark.clock()).isNotEqualTo(benchmark.clock());
  }
}
