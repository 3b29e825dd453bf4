package io.tollgate.bench.admission;

import io.tollgate.admission.ApiCall;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The calls of {@link ApiCalls} to what is built from libraries. */
@State(Scope.Benchmark)
public abstract class PeerCalls {

  /** What comes of every call: admitted, refused for a scope, or throttled. */
  @Param({"admitted", "refused", "throttled"})
  public String outcome = "admitted";

  private final Supplier<ScopeJudge> judge;
  private final ApiCalls calls = new ApiCalls();
  private PeerAdmission admission =
      new PeerAdmission(
          new PeerRoutes(), new PeerLimits(CallLimits.OPEN), (operation, scope) -> false);

  PeerCalls(Supplier<ScopeJudge> judge) {
    this.judge = judge;
  }

  /** Makes the peer, and spends what should be spent. */
  @Setup(Level.Trial)
  public void make() {
    PeerLimits limits =
        new PeerLimits(outcome.equals("throttled") ? CallLimits.SPENT : CallLimits.OPEN);
    admission = new PeerAdmission(new PeerRoutes(), limits, judge.get());
    for (int i = 0; i < ApiCalls.COUNT; i++) {
      admission.admit(call(i));
    }
  }

  int admit(int turn) {
    return admission.admit(call(turn));
  }

  private ApiCall call(int turn) {
    return outcome.equals("refused") ? calls.withoutScope(turn) : calls.good(turn);
  }

  /** Spring Security judges scopes. */
  @State(Scope.Benchmark)
  public static class Spring extends PeerCalls {

    /** Made by the harness. */
    public Spring() {
      super(SpringJudge::new);
    }
  }

  /** jCasbin judges scopes. */
  @State(Scope.Benchmark)
  public static class Casbin extends PeerCalls {

    /** Made by the harness. */
    public Casbin() {
      super(CasbinJudge::new);
    }
  }

  /** cedar-java judges scopes. */
  @State(Scope.Benchmark)
  public static class Cedar extends PeerCalls {

    /** Made by the harness. */
    public Cedar() {
      super(CedarJudge::create);
    }
  }
}
