package io.tollgate.stress;

import io.tollgate.scope.ScopeSet;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Two threads are the first to look into a set, which is hashed then: both find what is in it. */
@JCStressTest
@Outcome(
    id = {"true, true"},
    expect = Expect.ACCEPTABLE,
    desc = "the set is seen whole")
@Outcome(
    id = {".*"},
    expect = Expect.FORBIDDEN,
    desc = "a member is missed")
@State
public class ScopeSetStress {

  private final ScopeSet scopes = ScopeSet.of("a", "b", "c", "d", "e", "f");

  /** Made for each race. */
  public ScopeSetStress() {}

  /** Looks for one. */
  @Actor
  public void first(ZZ_Result r) {
    r.r1 = scopes.contains("e");
  }

  /** Looks for another one. */
  @Actor
  public void second(ZZ_Result r) {
    r.r2 = scopes.contains("f");
  }
}
