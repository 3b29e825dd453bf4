package io.tollgate.core.conformance;

import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.tenant.Diagnostic;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an explanation as the command line's {@code decide} does, and findings as its check. */
final class AnswerLine {

  private AnswerLine() {}

  static ObjectNode write(TokenExplanation explanation) {
    ObjectNode line = CorpusFile.JSON.createObjectNode();
    TokenDecision decision = explanation.decision();
    line.put("scope", decision.scope().toString());
    line.put("reason", decision.reason().name());
    if (decision instanceof TokenDecision.Granted granted) {
      line.put("outcome", "granted");
      line.put("token_type", granted.tokenType().wireName());
      line.put("expires_in", granted.lifetime().toSeconds());
      line.put("permissions", granted.permissions().toString());
      granted.organization().ifPresent(id -> line.put("organization", id));
    } else if (decision instanceof TokenDecision.Refused refused) {
      line.put("outcome", "refused");
      line.put("error", refused.error().wireName());
      line.put("error_description", refused.description());
    }
    texts(line.putArray("reasons"), explanation.reasons().stream().map(Reason::name).toList());
    texts(line.putArray("layers"), explanation.layers().stream().map(Layer::wireName).toList());
    ArrayNode scopes = line.putArray("scopes");
    for (ScopeExplanation row : explanation.scopes()) {
      ObjectNode scope = scopes.addObject();
      scope.put("scope", row.scope());
      scope.put("granted", row.granted());
      texts(scope.putArray("failing"), row.failing().stream().map(Layer::wireName).toList());
      texts(scope.putArray("remedies"), row.remedies().stream().map(Object::toString).toList());
    }
    return line;
  }

  static ArrayNode write(List<Diagnostic> diagnostics) {
    ArrayNode found = CorpusFile.JSON.createArrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode one = found.addObject();
      one.put("code", diagnostic.code().name());
      one.put("severity", diagnostic.severity().wireName());
      one.put("pointer", diagnostic.location().pointer());
      diagnostic.suggestion().ifPresent(value -> one.put("suggestion", value));
    }
    return found;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
