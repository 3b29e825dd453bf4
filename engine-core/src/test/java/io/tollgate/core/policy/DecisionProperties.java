package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Consent;
import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.random.Change;
import io.tollgate.testkit.random.Choices;
import io.tollgate.testkit.random.Edits;
import io.tollgate.testkit.random.Generators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every token decision, said without the oracle. */
final class DecisionProperties {

  @Provide
  Arbitrary<Case> cases() {
    return Choices.cases(5);
  }

  @Provide
  Arbitrary<Case> wideCases() {
    return Arbitraries.of(63, 64, 65, 127, 128, 129).flatMap(Choices::cases);
  }

  @Provide
  Arbitrary<Change> reorderings() {
    return Choices.reorderings(5);
  }

  @Provide
  Arbitrary<Change> losses() {
    return Choices.changes(5);
  }

  @Property
  void orderAndRepetition_doNotMatter(@ForAll("reorderings") Change change) {
    TokenExplanation before = explain(change.before());
    TokenExplanation after = explain(change.after());
    assertThat(after.reasons()).isEqualTo(before.reasons());
    if (before.decision() instanceof TokenDecision.Granted) {
      assertThat(after.decision()).isEqualTo(before.decision());
      assertThat(after.decision().scope().toList()).isEqualTo(before.decision().scope().toList());
    }
    assertThat(failing(after)).isEqualTo(failing(before));
  }

  @Property
  void lessInAnyLayer_neverAddsAScope(@ForAll("losses") Change change) {
    ScopeSet before = decide(change.before()).scope();
    ScopeSet after = decide(change.after()).scope();
    assertThat(before.containsAll(after)).as("before %s, after %s", before, after).isTrue();
  }

  /** In the client flow it is all or nothing: what was asked for, or a refusal. */
  @Property
  void clientFlow_grantsExactlyWhatIsAskedForOrNothing(@ForAll("cases") Case c) {
    if (c.ask().subjectType() == SubjectType.CLIENT
        && c.ask().scope() instanceof RequestedScope.Explicit explicit
        && decide(c) instanceof TokenDecision.Granted granted) {
      assertThat(granted.scope()).isEqualTo(explicit.scopes());
    }
  }

  @Property
  void decision_isTheExplanations(@ForAll("wideCases") Case c) {
    PolicyEngine engine = Tollgate.engine(c.tenant());
    assertThat(engine.explain(c.ask()).decision()).isEqualTo(engine.decide(c.ask()));
    assertThat(engine.decide(c.ask())).isEqualTo(engine.decide(c.ask()));
  }

  @Property
  void aScope_isInTheTokenExactlyIfNoLayerFails(@ForAll("wideCases") Case c) {
    TokenExplanation explanation = explain(c);
    List<String> granted = new ArrayList<>();
    for (ScopeExplanation row : explanation.scopes()) {
      assertThat(row.granted()).isEqualTo(row.failing().isEmpty());
      assertThat(row.remedies().isEmpty()).isEqualTo(row.granted());
      assertThat(explanation.layers()).containsAll(row.failing());
      if (row.granted()) {
        granted.add(row.scope());
      }
    }
    assertThat(granted).doesNotHaveDuplicates();
    assertThat(ScopeSet.copyOf(granted)).isEqualTo(explanation.decision().scope());
  }

  @Property
  void aToken_holdsNothingBeyondAnyLayer(@ForAll("wideCases") Case c) {
    TokenDecision decision = decide(c);
    TokenRequest ask = c.ask();
    if (ask.scope() instanceof RequestedScope.Explicit explicit) {
      assertThat(explicit.scopes().containsAll(decision.scope())).as("requested").isTrue();
    }
    if (ask.subjectType() == SubjectType.USER && ask.consent() instanceof Consent.Given given) {
      assertThat(given.scopes().containsAll(decision.scope())).as("consented").isTrue();
    }
    if (decision instanceof TokenDecision.Granted granted && !granted.scope().isEmpty()) {
      Api api = c.api().orElseThrow();
      assertThat(api.scopes().containsAll(granted.scope())).as("catalogue").isTrue();
      assertThat(granted.scope().toList())
          .isEqualTo(api.scopes().intersect(granted.scope()).toList());
      if (ask.subjectType() == SubjectType.USER && api.enforcesRbac()) {
        assertThat(granted.permissions().containsAll(granted.scope())).as("held").isTrue();
      }
    }
  }

  /**
   * What becomes of a scope does not depend on which others the API defines. Only the client flow's
   * layer {@code request} looks at them: there the others are not asked for.
   */
  @Property
  void aScope_isJudgedAloneAsAmongMany(@ForAll("wideCases") Case c) {
    if (!c.ask().audience().equals(Optional.of(Generators.MAIN_API))) {
      return; // only that API is wide
    }
    Map<String, List<Layer>> among = failing(explain(c));
    for (String scope : among.keySet()) {
      Tenant narrow =
          Edits.api(
              c.tenant(),
              Generators.MAIN_API,
              api -> Edits.scopes(api, api.scopes().intersect(ScopeSet.of(scope))));
      TokenRequest ask = c.ask().toBuilder().scope(ScopeSet.of(scope).toString()).build();
      List<Layer> alone = failing(explain(new Case(narrow, ask))).get(scope);
      List<Layer> expected = new ArrayList<>(among.get(scope));
      expected.remove(Layer.REQUEST);
      assertThat(alone).as(scope).isEqualTo(expected);
    }
  }

  private static Map<String, List<Layer>> failing(TokenExplanation explanation) {
    Map<String, List<Layer>> failing = new HashMap<>();
    for (ScopeExplanation row : explanation.scopes()) {
      failing.put(row.scope(), row.failing());
    }
    return failing;
  }

  private static TokenExplanation explain(Case c) {
    return Tollgate.engine(c.tenant()).explain(c.ask());
  }

  private static TokenDecision decide(Case c) {
    return Tollgate.engine(c.tenant()).decide(c.ask());
  }
}
