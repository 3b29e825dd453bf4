package io.tollgate.bench.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured answers what it should, and what its peers answer. */
class ScopeBenchmarksTest {

  @ParameterizedTest
  @CsvSource({"10,2,1", "1000,12,10", "1000,2,24"})
  void decide_grantsTheScopesOfAllLayers(int clients, int roles, int asked) {
    Requests requests = new Requests();
    requests.clients = clients;
    requests.roles = roles;
    requests.asked = asked;
    requests.make();
    ScopeDecisionBenchmark benchmark = new ScopeDecisionBenchmark();

    for (int i = 0; i < Requests.COUNT; i++) {
      assertThat(benchmark.decide(requests).scope())
          .containsExactlyInAnyOrderElementsOf(names(requests.questions[i].allowed()));
    }
  }

  @Test
  void checks_answerAlike() {
    Principals principals = new Principals();
    ScopeCheckBenchmark decided = new ScopeCheckBenchmark();
    ScopeCheckBenchmark parsed = new ScopeCheckBenchmark();
    ScopeCheckBenchmark hashSet = new ScopeCheckBenchmark();
    ScopeCheckBenchmark spring = new ScopeCheckBenchmark();

    for (int i = 0; i < Principals.COUNT; i++) {
      boolean allowed = i % 2 == 0;
      assertThat(decided.decided(principals)).isEqualTo(allowed);
      assertThat(parsed.parsed(principals)).isEqualTo(allowed);
      assertThat(hashSet.hashSet(principals)).isEqualTo(allowed);
      assertThat(spring.springHasAuthority(principals).isGranted()).isEqualTo(allowed);
      assertThat(principals.sets[i]).hasSize(10);
    }
  }

  @Test
  void effectiveScopes_areAlike() {
    Layers layers = new Layers();
    EffectiveScopesBenchmark floor = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark byName = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark byNumber = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark handle = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark handleByName = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark peer = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark known = new EffectiveScopesBenchmark();

    for (int i = 0; i < Layers.COUNT; i++) {
      List<String> allowed = names(layers.questions[i].allowed());
      long bits = floor.threeAnds(layers);
      assertThat(allowed).isNotEmpty();
      assertThat(byName.decide(layers).scope()).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(byNumber.decideAgain(layers).scope()).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(handle.granted(layers)).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(handleByName.grantedByName(layers)).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(peer.retainAll(layers)).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(known.retainAllOfKnown(layers)).containsExactlyInAnyOrderElementsOf(allowed);
      assertThat(IntStream.range(0, Ledger.SCOPES).filter(s -> (bits >> s & 1) == 1).boxed())
          .containsExactlyInAnyOrderElementsOf(layers.questions[i].allowed());
    }
  }

  @Test
  void effectiveScopesOfHalf_areAlike_andNoneOfTheLayers() {
    Layers layers = new Layers();
    EffectiveScopesBenchmark handle = new EffectiveScopesBenchmark();
    EffectiveScopesBenchmark peer = new EffectiveScopesBenchmark();
    int made = 0;

    for (int i = 0; i < Layers.COUNT; i++) {
      List<Integer> half = layers.questions[i].asked().subList(0, Layers.HALF);
      List<Integer> allowed =
          layers.questions[i].allowed().stream().filter(half::contains).toList();
      assertThat(layers.halves[i]).containsExactlyInAnyOrderElementsOf(names(half));
      ScopeSet granted = handle.grantedOfHalf(layers);
      assertThat(granted).containsExactlyInAnyOrderElementsOf(names(allowed));
      assertThat(peer.retainAllOfHalf(layers)).containsExactlyInAnyOrderElementsOf(names(allowed));
      made += granted.equals(layers.halves[i]) || granted.equals(held(layers, i)) ? 0 : 1;
    }

    assertThat(made).as("most are sets that nobody has yet").isGreaterThan(Layers.COUNT / 2);
  }

  @Test
  void texts_areReadAlike() {
    ScopeTexts texts = new ScopeTexts();
    ScopeTextBenchmark ours = new ScopeTextBenchmark();
    ScopeTextBenchmark strict = new ScopeTextBenchmark();
    ScopeTextBenchmark reader = new ScopeTextBenchmark();
    ScopeTextBenchmark fresh = new ScopeTextBenchmark();
    ScopeTextBenchmark peer = new ScopeTextBenchmark();

    for (int i = 0; i < ScopeTexts.COUNT; i++) {
      TokenScopes read = ours.parse(texts);
      Scope nimbus = peer.nimbus(texts);
      assertThat(read.ignored()).isEmpty();
      assertThat(read.scopes()).hasSize(10).containsExactlyElementsOf(nimbus.toStringList());
      assertThat(reader.read(texts)).isEqualTo(read).isSameAs(fresh.readFresh(texts));
      assertThat(strict.parseStrictly(texts)).isEqualTo(read.scopes());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100})
  void policies_answerAlike(int clients) {
    PolicyPeers.Cedar peers = new PolicyPeers.Cedar();
    peers.clients = clients;
    peers.make();
    ScopePolicyBenchmark engine = new ScopePolicyBenchmark();
    ScopePolicyBenchmark handle = new ScopePolicyBenchmark();
    ScopePolicyBenchmark casbin = new ScopePolicyBenchmark();
    ScopePolicyBenchmark cached = new ScopePolicyBenchmark();
    ScopePolicyBenchmark cedar = new ScopePolicyBenchmark();

    for (int i = 0; i < PolicyPeers.COUNT; i++) {
      boolean allowed = peers.allowed(i);
      TokenDecision decision = engine.decide(peers);
      assertThat(decision.reason()).isEqualTo(Reason.GRANTED);
      assertThat(!decision.scope().isEmpty()).isEqualTo(allowed);
      assertThat(handle.isGranted(peers)).isEqualTo(allowed);
      assertThat(casbin.jcasbin(peers)).isEqualTo(allowed);
      assertThat(cached.jcasbinCached(peers)).isEqualTo(allowed);
      assertThat(cedar.cedar(peers)).isEqualTo(allowed);
    }
    long allowed = IntStream.range(0, PolicyPeers.COUNT).filter(peers::allowed).count();
    assertThat(allowed).as("a mix").isBetween(32L, 480L);
  }

  /** What the handle holds. */
  private static ScopeSet held(Layers layers, int turn) {
    return ScopeSet.copyOf(names(layers.questions[turn].allowed()));
  }

  private static List<String> names(List<Integer> scopes) {
    return scopes.stream().map(Ledger::scope).toList();
  }
}
