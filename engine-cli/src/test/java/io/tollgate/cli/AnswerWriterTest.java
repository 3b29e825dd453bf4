package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Layer;
import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.RequestRemedy;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenExplanation;
import io.tollgate.UserRemedy;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerWriterTest {
  private static final List<Layer> LAYERS = List.of(Layer.CATALOGUE, Layer.CONSENT);
  private static final Granted GRANTED =
      new Granted(
          ScopeSet.of("a", "b"),
          TokenType.DPOP,
          Duration.ofMinutes(15),
          ScopeSet.empty(),
          Optional.empty());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final JsonLines lines = new JsonLines(out);
  private final AnswerWriter writer = new AnswerWriter(lines);

  @Test
  void write_granted() {
    writer.write(new RequestId.Text("r1"), explanation(GRANTED, granted("a")));

    assertThat(written())
        .isEqualTo(
            """
            {"id":"r1","outcome":"granted","scope":"a b","token_type":"DPoP","expires_in":900,\
            "reason":"GRANTED",\
            "scopes":[{"scope":"a","granted":true,"failing":[],"remedies":[]}]}
            """);
  }

  @Test
  void write_grantedInAnOrganization_tellsPermissionsAndOrganization() {
    Granted granted =
        new Granted(
            ScopeSet.empty(),
            TokenType.BEARER,
            Duration.ZERO,
            ScopeSet.of("p", "q"),
            Optional.of("org_1"));

    writer.write(new RequestId.None(), explanation(granted));

    assertThat(written())
        .isEqualTo(
            """
            {"id":null,"outcome":"granted","scope":"","token_type":"Bearer","expires_in":0,\
            "reason":"GRANTED","scopes":[],"permissions":["p","q"],"organization":"org_1"}
            """);
  }

  @Test
  void write_refused() {
    Refused refused =
        new Refused(Reason.CONSENT_REQUIRED, OAuthError.CONSENT_REQUIRED, "Büro \"x\"");
    ScopeExplanation row =
        new ScopeExplanation(
            "a", false, LAYERS, List.of(new UserRemedy.ObtainConsent(ScopeSet.of("a"))));

    writer.write(
        new RequestId.Numeral("1.50"),
        new TokenExplanation(
            refused,
            LAYERS,
            List.of(Reason.CONSENT_REQUIRED),
            List.of(new RequestRemedy.NameOrganization(List.of())),
            List.of(row)));

    assertThat(written())
        .isEqualTo(
            """
            {"id":1.50,"outcome":"refused","scope":"","error":"consent_required",\
            "error_description":"Büro \\"x\\"","reason":"CONSENT_REQUIRED",\
            "scopes":[{"scope":"a","granted":false,"failing":["catalogue","consent"],\
            "remedies":["obtain the user's consent to `a`"]}],"remedies":["name an organization"]}
            """);
  }

  @Test
  void writeInvalid_tellsWhatIsWrong() {
    lines.writeInvalid(new RequestId.Text("r\n1"), "column 1: \u001b");

    assertThat(written())
        .isEqualTo(
            """
            {"id":"r\\n1","outcome":"error","reason":"INVALID_REQUEST",\
            "detail":"column 1: \\u001B"}
            """);
  }

  @Test
  void flush_writesWholeLines() {
    lines.writeInvalid(new RequestId.None(), "");
    lines.flush();

    assertThat(out.toString(UTF_8)).endsWith("}\n");
  }

  private static TokenExplanation explanation(TokenDecision decision, ScopeExplanation... rows) {
    return new TokenExplanation(decision, LAYERS, List.of(), List.of(), List.of(rows));
  }

  private static ScopeExplanation granted(String scope) {
    return new ScopeExplanation(scope, true, List.of(), List.of());
  }

  private String written() {
    lines.close();
    return out.toString(UTF_8);
  }
}
