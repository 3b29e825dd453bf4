package io.tollgate.bench.scope;

import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * Has this principal this scope? Asked where a service asks it: what the principal holds was worked
 * out when the request came in, for every side alike, and only the question is measured. Spring
 * Security's way to ask is {@code hasAuthority}; the engine's is {@code ScopeSet.contains}, on what
 * a decision granted and on what a token's claim says.
 */
@State(Scope.Thread)
public class ScopeCheckBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public ScopeCheckBenchmark() {}

  /** The scopes of a decision. */
  @Benchmark
  public boolean decided(Principals principals) {
    int i = turn++ & (Principals.COUNT - 1);
    return principals.decided[i].contains(principals.asked[i]);
  }

  /** The scopes of a token. */
  @Benchmark
  public boolean parsed(Principals principals) {
    int i = turn++ & (Principals.COUNT - 1);
    return principals.parsed[i].contains(principals.asked[i]);
  }

  /** Peer: what the JDK has. */
  @Benchmark
  public boolean hashSet(Principals principals) {
    int i = turn++ & (Principals.COUNT - 1);
    return principals.sets[i].contains(principals.asked[i]);
  }

  /** Peer: Spring Security. */
  @Benchmark
  public AuthorizationResult springHasAuthority(Principals principals) {
    int i = turn++ & (Principals.COUNT - 1);
    return principals.managers[i].authorize(principals.authentications[i], principals);
  }
}
