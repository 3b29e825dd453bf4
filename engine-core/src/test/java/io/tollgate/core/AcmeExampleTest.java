package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Consent;
import io.tollgate.PolicyEngine;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page on the example tenant says is so. */
final class AcmeExampleTest {
  private static final String FOLDER = "docs/examples/acme/";

  /** A row of the page's table: the number, the answer. */
  private static final Pattern ROW = Pattern.compile("\\| `(r[0-9]+)` \\| ([^|]+) \\|.*");

  private static final JsonMapper JSON = new JsonMapper();
  private static final PolicyEngine ENGINE = Tollgate.engine(read("tenant.json").orElseThrow());

  /** A request and the page's answer to it. */
  record Example(String id, JsonNode request, String answer) {
    @Override
    public String toString() {
      return id;
    }
  }

  @Test
  void tenant_hasTheTwoWarningsOfThePage() {
    assertThat(warnings(read("tenant.json")))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.SCOPE_NOT_DEFINED, DiagnosticCode.GRANT_WITHOUT_EFFECT);
  }

  @Test
  void export_saysTheSameAsFarAsItCan() {
    TenantReading export = read("deploy-cli/tenant.yaml");

    assertThat(export.isValid()).isTrue();
    assertThat(warnings(export))
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.SCOPE_NOT_DEFINED, DiagnosticCode.GRANT_WITHOUT_EFFECT);
    assertThat(export.orElseThrow().apis()).isEqualTo(read("tenant.json").orElseThrow().apis());
  }

  static List<Example> requests() {
    List<Example> examples =
        page().map(row -> new Example(row.group(1), request(row.group(1)), row.group(2))).toList();
    assertThat(examples).hasSameSizeAs(lines().toList());
    return examples;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void requests(Example example) {
    TokenDecision decision = ENGINE.decide(tokenRequest(example.request()));

    assertThat(answer(decision)).isEqualTo(example.answer());
  }

  /** Writes a decision as the page does. */
  private static String answer(TokenDecision decision) {
    if (decision instanceof TokenDecision.Granted granted) {
      String type = granted.tokenType().wireName();
      return (granted.scope().isEmpty() ? "nothing" : "`" + granted.scope() + "`")
          + (type.equals("Bearer") ? "" : ", " + type);
    }
    return "`" + decision.reason() + "`";
  }

  private static TokenRequest tokenRequest(JsonNode line) {
    String clientId = line.get("client_id").asString();
    TokenRequest.Builder request =
        line.get("flow").asString().equals("user")
            ? TokenRequest.forUser(clientId)
            : TokenRequest.forClient(clientId);
    request.audience(line.get("audience").asString());
    if (line.has("organization")) {
      request.organization(line.get("organization").asString());
    }
    if (line.has("scope")) {
      request.scope(line.get("scope").asString());
    }
    if (line.has("roles")) {
      request.roles(line.get("roles").valueStream().map(JsonNode::asString).toList());
    }
    if (line.has("consent")) {
      String scope = line.get("consent").get("scope").asString();
      request.consent(new Consent.Given(ScopeSet.parse(scope)));
    }
    return request.proofOfPossession(line.has("proof_of_possession")).build();
  }

  private static Stream<Matcher> page() {
    return TenantCorpus.projectFile(FOLDER + "README.md")
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches);
  }

  private static JsonNode request(String id) {
    return lines()
        .filter(line -> line.get("id").asString().startsWith(id + "-"))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> lines() {
    return TenantCorpus.projectFile(FOLDER + "requests.ndjson").lines().map(JSON::readTree);
  }

  private static List<Diagnostic> warnings(TenantReading reading) {
    return reading.diagnostics().stream()
        .filter(found -> found.severity() == Severity.WARNING)
        .toList();
  }

  private static TenantReading read(String file) {
    return TenantReader.create()
        .domain("acme.us.auth0.com")
        .customDomains(List.of("login.acme.example"))
        .readText(file, TenantCorpus.projectFile(FOLDER + file));
  }
}
