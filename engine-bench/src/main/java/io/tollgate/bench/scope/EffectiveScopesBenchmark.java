package io.tollgate.bench.scope;

import io.tollgate.TokenDecision;
import io.tollgate.bench.NanosPerCall;
import io.tollgate.scope.ScopeSet;
import java.util.HashSet;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Which of 24 scopes are left of three layers: asked for, granted to the client, carried by the
 * user's roles. The engine finds all of them by name, joins the roles and judges every other rule,
 * for there is no smaller question to ask it; the peer and the floor get their layers ready made.
 * Half of {@link #decide} is finding 24 names: {@link #decideAgain} asks with a set that the engine
 * handed out, whose scopes are numbered. {@link #granted} asks the same applicants by their
 * handles, which hold two of the layers intersected; {@link #retainAllOfKnown} is the peer that
 * does so, too.
 *
 * <p>Whoever asks for everything gets what the handle holds, the very same object. {@link
 * #grantedOfHalf} asks for 12 of the scopes, of which some are left and others not, so that the
 * answer is a set that nobody has yet.
 */
@State(Scope.Thread)
public class EffectiveScopesBenchmark extends NanosPerCall {
  private int turn;

  /** Made by the harness. */
  public EffectiveScopesBenchmark() {}

  /** The floor. */
  @Benchmark
  public long threeAnds(Layers layers) {
    int i = turn++ & (Layers.COUNT - 1);
    return layers.asked[i] & layers.granted[i] & layers.carried[i];
  }

  /** Decides, asked by names. */
  @Benchmark
  public TokenDecision decide(Layers layers) {
    return layers.engine.decide(layers.byName[turn++ & (Layers.COUNT - 1)]);
  }

  /** Decides, asked with scopes that the engine has handed out. */
  @Benchmark
  public TokenDecision decideAgain(Layers layers) {
    return layers.engine.decide(layers.byNumber[turn++ & (Layers.COUNT - 1)]);
  }

  /** Asks by the handle of whoever asks, with scopes that the engine has handed out. */
  @Benchmark
  public ScopeSet granted(Layers layers) {
    return layers.applicants[turn++ & (Layers.COUNT - 1)].granted(layers.everything);
  }

  /** Asks by the handle for half of the scopes, which the engine has handed out. */
  @Benchmark
  public ScopeSet grantedOfHalf(Layers layers) {
    int i = turn++ & (Layers.COUNT - 1);
    return layers.applicants[i].granted(layers.halves[i]);
  }

  /** Asks by the handle, by names. */
  @Benchmark
  public ScopeSet grantedByName(Layers layers) {
    int i = turn++ & (Layers.COUNT - 1);
    return layers.applicants[i].granted(layers.asking[i]);
  }

  /** Peer: what people write; a copy, for the layers are shared. */
  @Benchmark
  public Set<String> retainAll(Layers layers) {
    Layers.NamedLayers names = layers.names[turn++ & (Layers.COUNT - 1)];
    Set<String> left = new HashSet<>(names.asked());
    left.retainAll(names.granted());
    left.retainAll(names.carried());
    return left;
  }

  /** Peer: the same, asked for half of the scopes. */
  @Benchmark
  public Set<String> retainAllOfHalf(Layers layers) {
    int i = turn++ & (Layers.COUNT - 1);
    Layers.NamedLayers names = layers.names[i];
    Set<String> left = new HashSet<>(layers.namedHalves[i]);
    left.retainAll(names.granted());
    left.retainAll(names.carried());
    return left;
  }

  /** Peer: the same, asked for all, with two of the layers intersected before. */
  @Benchmark
  public Set<String> retainAllOfKnown(Layers layers) {
    int i = turn++ & (Layers.COUNT - 1);
    Set<String> left = new HashSet<>(layers.names[i].asked());
    left.retainAll(layers.known[i]);
    return left;
  }
}
