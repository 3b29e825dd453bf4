package io.tollgate.bench.scope;

import io.tollgate.TokenDecision;
import io.tollgate.bench.NanosPerCall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * May this client get this scope for a user of these roles? Asked of engines that hold the rules:
 * all of them judge the client's grant and the user's roles at the time of the question, from
 * strings that they do not hold. The engine judges its other rules, too, and says why not.
 */
@State(Scope.Thread)
public class ScopePolicyBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public ScopePolicyBenchmark() {}

  /** The engine. */
  @Benchmark
  public TokenDecision decide(PolicyPeers peers) {
    return peers.engine.decide(peers.requests[turn++ & (PolicyPeers.COUNT - 1)]);
  }

  /** The engine, by the handle of whoever asks: made beforehand, as the entities are for Cedar. */
  @Benchmark
  public boolean isGranted(PolicyPeers peers) {
    int i = turn++ & (PolicyPeers.COUNT - 1);
    return peers.applicants[i].isGranted(peers.scopes[i]);
  }

  /** Peer: jCasbin. */
  @Benchmark
  public boolean jcasbin(PolicyPeers peers) {
    return peers.casbin.enforce(turn++ & (PolicyPeers.COUNT - 1));
  }

  /** Peer: jCasbin with a cache of answers, which have all been asked for before. */
  @Benchmark
  public boolean jcasbinCached(PolicyPeers peers) {
    return peers.casbin.enforceCached(turn++ & (PolicyPeers.COUNT - 1));
  }

  /** Peer: cedar-java. */
  @Benchmark
  public boolean cedar(PolicyPeers.Cedar peers) {
    return peers.cedar.isAuthorized(turn++ & (PolicyPeers.COUNT - 1));
  }
}
