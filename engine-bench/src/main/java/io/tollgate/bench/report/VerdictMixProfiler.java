package io.tollgate.bench.report;

import io.tollgate.bench.VerdictMix;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Carries the mix of verdicts from the virtual machine that is measured to the results. */
public final class VerdictMixProfiler implements InternalProfiler {
  /** What the results call it. */
  static final String METRIC = "mix.allowed";

  /** Made by the harness. */
  public VerdictMixProfiler() {}

  @Override
  public String getDescription() {
    return "How much of what is asked for is allowed";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    // A state tells its mix before the first one.
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return VerdictMix.percentAllowed().stream()
        .mapToObj(percent -> new ScalarResult(METRIC, percent, "%", AggregationPolicy.AVG))
        .toList();
  }
}
