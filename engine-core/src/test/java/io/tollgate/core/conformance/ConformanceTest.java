package io.tollgate.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.core.conformance.CorpusFile.Exchange;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import io.tollgate.testkit.model.Disagreement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Runs the corpus of token decisions, a test for each file. */
final class ConformanceTest {
  /** No request to a tenant's engine produces them. */
  private static final Set<Reason> NOT_TO_BE_PRODUCED =
      EnumSet.of(
          Reason.CONFIGURATION_EXPIRED,
          Reason.TENANT_UNKNOWN,
          Reason.TENANT_UNAVAILABLE,
          Reason.INTERNAL_ERROR);

  @TestFactory
  List<DynamicTest> corpus() {
    List<DynamicTest> tests = new ArrayList<>();
    for (CorpusFile file : CorpusFile.all()) {
      tests.add(DynamicTest.dynamicTest(file.toString(), () -> run(file)));
    }
    return tests;
  }

  private static void run(CorpusFile file) {
    TenantReading reading = read(file);
    ArrayNode found = AnswerLine.write(reading.diagnostics());
    for (JsonNode expected : file.expectedDiagnostics()) {
      assertThat(found)
          .as("a finding %s", expected)
          .anyMatch(it -> Expectation.isPartOf(expected, it));
    }
    assertThat(reading.isValid()).as("%s", found).isEqualTo(!file.exchanges().isEmpty());
    reading.tenant().ifPresent(tenant -> answer(file, tenant));
  }

  private static void answer(CorpusFile file, Tenant tenant) {
    PolicyEngine engine = Tollgate.engine(tenant);
    for (Exchange exchange : file.exchanges()) {
      TokenRequest ask = RequestLine.parse(exchange.request());
      JsonNode answer = AnswerLine.write(engine.explain(ask));
      assertThat(exchange.expect().isEmpty()).as("nothing is expected").isFalse();
      assertThat(Expectation.differences(exchange.expect(), answer))
          .as("%s%nanswer %s", exchange.request(), answer)
          .isEmpty();
      assertThat(Disagreement.find(engine, tenant, ask)).as("against the oracle").isEmpty();
    }
  }

  @Test
  void everyReason_isTheReasonOfACase() {
    EnumSet<Reason> produced = EnumSet.noneOf(Reason.class);
    for (TokenExplanation explanation : explanations()) {
      produced.add(explanation.decision().reason());
    }
    assertThat(produced)
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.copyOf(NOT_TO_BE_PRODUCED)));
  }

  @Test
  void everyLayer_stopsAScopeOfACase() {
    EnumSet<Layer> failing = EnumSet.noneOf(Layer.class);
    for (TokenExplanation explanation : explanations()) {
      for (ScopeExplanation row : explanation.scopes()) {
        failing.addAll(row.failing());
      }
    }
    assertThat(failing).containsExactly(Layer.values());
  }

  private static List<TokenExplanation> explanations() {
    List<TokenExplanation> explanations = new ArrayList<>();
    for (CorpusFile file : CorpusFile.all()) {
      for (Exchange exchange : file.exchanges()) {
        PolicyEngine engine = Tollgate.engine(read(file).orElseThrow());
        explanations.add(engine.explain(RequestLine.parse(exchange.request())));
      }
    }
    return explanations;
  }

  private static TenantReading read(CorpusFile file) {
    return TenantReader.create().readText(file.id() + ".json", file.tenantText());
  }
}
