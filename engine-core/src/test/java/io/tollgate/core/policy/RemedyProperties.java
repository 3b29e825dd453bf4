package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.ConfigurationRemedy;
import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.UserRemedy;
import io.tollgate.core.Tollgate;
import io.tollgate.tenant.SubjectType;
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.random.Choices;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The advice is right and the least: followed as a whole it helps, and no part of it can be left
 * out. For requests whose client and API exist; for others nothing can be foreseen.
 */
final class RemedyProperties {

  @Provide
  Arbitrary<Case> cases() {
    return Choices.cases(5);
  }

  @Property
  void allRemediesOfAScope_grantIt(@ForAll("cases") Case c) {
    for (ScopeExplanation row : rows(c)) {
      Case mended = RemedyApplier.apply(row.remedies(), c);
      assertThat(decide(mended).scope())
          .as("after %s: %s", row, decide(mended))
          .contains(row.scope());
    }
  }

  @Property
  void allRemediesButOneOfAScope_doNotGrantIt(@ForAll("cases") Case c) {
    for (ScopeExplanation row : rows(c)) {
      for (Remedy dropped : row.remedies()) {
        if (isLess(row.remedies(), dropped)) {
          continue;
        }
        Case mended = RemedyApplier.apply(without(row.remedies(), dropped), c);
        assertThat(decideUnchecked(mended).scope())
            .as("after %s, but not %s", row, dropped)
            .doesNotContain(row.scope());
      }
    }
  }

  @Property
  void eachOfTheRolesThatAreNamed_suffices(@ForAll("cases") Case c) {
    for (ScopeExplanation row : rows(c)) {
      for (Remedy remedy : row.remedies()) {
        if (remedy instanceof UserRemedy.AssignRole assign) {
          Case mended = RemedyApplier.apply(without(row.remedies(), remedy), c);
          for (String role : assign.roles()) {
            Case assigned = mended.with(RemedyApplier.assignRole(mended.ask(), role));
            assertThat(decide(assigned).scope()).as("role %s", role).contains(row.scope());
          }
        }
      }
    }
  }

  @Property
  void allRemediesOfARequest_getAToken(@ForAll("cases") Case c) {
    TokenExplanation explanation = Tollgate.engine(c.tenant()).explain(c.ask());
    if (isKnown(explanation) && !asksAGrantForTheUndefined(c, explanation)) {
      Case mended = RemedyApplier.apply(explanation.remedies(), c);
      assertThat(decide(mended))
          .as("after %s", explanation.remedies())
          .isInstanceOf(TokenDecision.Granted.class);
    }
  }

  @Property
  void allRemediesButOneOfARequest_getNoToken(@ForAll("cases") Case c) {
    TokenExplanation explanation = Tollgate.engine(c.tenant()).explain(c.ask());
    if (isKnown(explanation)) {
      for (Remedy dropped : explanation.remedies()) {
        if (isLess(explanation.remedies(), dropped)) {
          continue;
        }
        Case mended = RemedyApplier.apply(without(explanation.remedies(), dropped), c);
        assertThat(decideUnchecked(mended))
            .as("after %s, but not %s", explanation.remedies(), dropped)
            .isInstanceOf(TokenDecision.Refused.class);
      }
    }
  }

  @Property
  void everyRemedy_mendsALayerThatFailsAndSaysSo(@ForAll("cases") Case c) {
    for (ScopeExplanation row : rows(c)) {
      for (Remedy remedy : row.remedies()) {
        assertThat(row.failing()).as("%s", remedy).contains(remedy.layer());
        assertThat(remedy.toString()).matches("[a-z].*[^.\\s]").doesNotContain("\n");
      }
    }
  }

  private static List<ScopeExplanation> rows(Case c) {
    PolicyEngine engine = Tollgate.engine(c.tenant());
    TokenExplanation explanation = engine.explain(c.ask());
    return isKnown(explanation) ? explanation.scopes() : List.of();
  }

  private static boolean isKnown(TokenExplanation explanation) {
    return explanation.reasons().stream()
        .noneMatch(reason -> reason == Reason.CLIENT_UNKNOWN || reason.layer() == Layer.API);
  }

  /** Without a grant nothing is said about scopes that no grant can help to. */
  private static boolean asksAGrantForTheUndefined(Case c, TokenExplanation explanation) {
    return c.ask().subjectType() == SubjectType.CLIENT
        && explanation.reasons().contains(Reason.CLIENT_GRANT_MISSING)
        && c.ask().scope() instanceof RequestedScope.Explicit explicit
        && !c.api().orElseThrow().scopes().containsAll(explicit.scopes());
  }

  /**
   * A third-party strict client may use few grant types, whatever it lists. The first-party one in
   * place of it may use them all: then it needs no other grant type, though one is named.
   */
  private static boolean isLess(List<Remedy> remedies, Remedy dropped) {
    return dropped instanceof ConfigurationRemedy.AllowGrantType
        && remedies.stream().anyMatch(RequestRemedy.UseFirstPartyClient.class::isInstance);
  }

  private static TokenDecision decide(Case c) {
    return Tollgate.engine(c.tenant()).decide(c.ask());
  }

  /** Half of an advice may leave a tenant that the check would refuse. */
  private static TokenDecision decideUnchecked(Case c) {
    return TokenPolicy.of(c.tenant()).decide(c.ask());
  }

  private static List<Remedy> without(List<Remedy> all, Remedy dropped) {
    List<Remedy> rest = new ArrayList<>(all);
    rest.remove(dropped);
    return rest;
  }
}
