package io.tollgate.testkit.model;

import static java.util.stream.Collectors.toSet;

import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.OracleAnswer.Refusal;
import io.tollgate.testkit.model.OracleAnswer.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Compares all that an engine says about one request with the oracle, and names what differs. Free
 * of an assertion library: it runs a million times.
 *
 * @since 0.1.0
 */
public final class Disagreement {
  private final List<String> differences = new ArrayList<>();

  private Disagreement() {}

  /** Returns what differs, a difference a line; empty if the two agree. */
  public static String find(PolicyEngine engine, Tenant tenant, TokenRequest ask) {
    Disagreement found = new Disagreement();
    OracleAnswer expected = TokenOracle.answer(tenant, ask);
    TokenDecision decision = engine.decide(ask);
    found.compareDecision(expected, decision);
    TokenExplanation explanation = engine.explain(ask);
    found.same("explain().decision()", decision, explanation.decision());
    found.compareExplanation(expected, explanation);
    found.compareRows(expected, ask, explanation.scopes());
    return String.join("\n", found.differences);
  }

  /** Compares the decision alone. */
  public static String ofDecision(PolicyEngine engine, Tenant tenant, TokenRequest ask) {
    Disagreement found = new Disagreement();
    found.compareDecision(TokenOracle.answer(tenant, ask), engine.decide(ask));
    return String.join("\n", found.differences);
  }

  private void compareDecision(OracleAnswer expected, TokenDecision decision) {
    same("reason", expected.reason(), decision.reason());
    if (decision instanceof TokenDecision.Granted granted && expected.token().isPresent()) {
      compareToken(expected.token().get(), granted);
    } else if (decision instanceof TokenDecision.Refused refused
        && !expected.refusals().isEmpty()) {
      Refusal refusal = expected.refusals().get(0);
      same("error", refusal.error(), refused.error());
      same(
          "description",
          refusal.description().orElse(refused.description()),
          refused.description());
      same("no description", false, refused.description().isBlank());
      same("scope of a refusal", ScopeSet.empty(), refused.scope());
    } else {
      same("outcome", expected.token(), Optional.of(decision));
    }
  }

  private void compareToken(Token expected, TokenDecision.Granted granted) {
    same("scope", expected.scope(), granted.scope().toList());
    same("token type", expected.type(), granted.tokenType());
    same("lifetime", expected.lifetime(), granted.lifetime());
    same("organization", expected.organization(), granted.organization());
    same("permissions", expected.permissions(), set(granted.permissions()));
  }

  private void compareExplanation(OracleAnswer expected, TokenExplanation explanation) {
    List<Reason> reasons = expected.refusals().stream().map(Refusal::reason).toList();
    same("reasons", reasons, explanation.reasons());
    same("whether it has remedies", !reasons.isEmpty(), !explanation.remedies().isEmpty());
    expected
        .layers()
        .ifPresent(layers -> same("layers", List.copyOf(layers), explanation.layers()));
  }

  private void compareRows(
      OracleAnswer expected, TokenRequest ask, List<ScopeExplanation> explained) {
    List<String> scopes = explained.stream().map(ScopeExplanation::scope).toList();
    List<String> expectedScopes = List.copyOf(expected.rows().keySet());
    if (ask.scope() instanceof RequestedScope.Explicit) {
      same("rows", expectedScopes, scopes);
    } else {
      same("number of rows", expectedScopes.size(), scopes.size());
      same("rows", Set.copyOf(expectedScopes), Set.copyOf(scopes));
    }
    Map<String, EnumSet<Layer>> rows = expected.rows();
    for (ScopeExplanation row : explained) {
      EnumSet<Layer> failing = rows.getOrDefault(row.scope(), EnumSet.noneOf(Layer.class));
      same("failing of " + row.scope(), List.copyOf(failing), row.failing());
      same("granted of " + row.scope(), failing.isEmpty(), row.granted());
      same("mended " + row.scope(), failing.isEmpty(), row.remedies().isEmpty());
    }
  }

  private void same(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      differences.add("  " + what + ": expected " + expected + " but was " + actual);
    }
  }

  private static Set<String> set(ScopeSet scopes) {
    return StreamSupport.stream(scopes.spliterator(), false).collect(toSet());
  }
}
