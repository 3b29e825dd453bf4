package io.tollgate.core.document;

import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.ScopeSyntaxException;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scopes: well formed, not too long, each once. */
final class ScopeFields {
  private ScopeFields() {}

  /** The scopes of an array of strings. */
  static ScopeSet array(Fields fields, String name) {
    return known(fields, name).orElseGet(() -> distinct(fields, name));
  }

  /** The set for an array that has been read before, and in which nothing was wrong. */
  private static Optional<ScopeSet> known(Fields fields, String name) {
    if (!(fields.node().given(name) instanceof ArrayNode array)) {
      return Optional.empty();
    }
    List<String> texts = texts(array.elements());
    return texts.size() == array.elements().size()
        ? fields.element().context().knownScopes(texts)
        : Optional.empty();
  }

  private static ScopeSet distinct(Fields fields, String name) {
    List<ScalarNode> values = fields.distinctTexts(name, Severity.WARNING);
    Context context = fields.element().context();
    return context.knownScopes(texts(values)).orElseGet(() -> wellFormed(values, context));
  }

  private static ScopeSet wellFormed(List<ScalarNode> values, Context context) {
    List<ScalarNode> scopes = new ArrayList<>(values);
    scopes.removeIf(value -> !isScope(value, context.notes()));
    return context.scopes(texts(scopes));
  }

  /** The strings among some values. */
  private static List<String> texts(List<? extends Node> values) {
    List<String> texts = new ArrayList<>(values.size());
    for (Node value : values) {
      if (value instanceof ScalarNode scalar && scalar.isString()) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  /** One scope. */
  static Optional<String> one(Fields fields, String name) {
    return fields
        .node()
        .find(name)
        .flatMap(value -> Values.string(value, fields.notes()))
        .filter(value -> isScope(value, fields.notes()))
        .map(ScalarNode::text);
  }

  private static boolean isScope(ScalarNode value, Notes notes) {
    int length = value.text().length();
    if (length > ClientGrant.MAX_SCOPE_LENGTH) {
      notes.error(
          value.spot(),
          DiagnosticCode.INVALID_VALUE,
          "a scope has at most "
              + ClientGrant.MAX_SCOPE_LENGTH
              + " characters: "
              + length
              + " in "
              + value.describe());
      return false;
    }
    try {
      ScopeSet.of(value.text());
      return true;
    } catch (ScopeSyntaxException e) {
      notes.error(
          value.spot(), DiagnosticCode.INVALID_VALUE, e.getMessage() + " in " + value.describe());
      return false;
    }
  }
}
