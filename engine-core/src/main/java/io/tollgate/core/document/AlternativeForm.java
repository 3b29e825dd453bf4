package io.tollgate.core.document;

import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the alternatives of one operation, which are closed. */
final class AlternativeForm {
  private static final Pattern WORD = Pattern.compile("[!-~]{1,100}");

  private final List<ScopeSet> before = new ArrayList<>();

  private AlternativeForm() {}

  static List<ScopeAlternative> read(Fields fields) {
    List<ScopeAlternative> alternatives =
        fields.objects("alternatives", new AlternativeForm()::alternative);
    requireElement(fields, "alternatives");
    return alternatives;
  }

  private Optional<ScopeAlternative> alternative(Fields fields) {
    fields.closed(Set.of("scopes", "obligations")).require("scopes");
    ScopeSet scopes = ScopeFields.array(fields, "scopes");
    requireElement(fields, "scopes");
    List<String> obligations = words(fields, "obligations");
    if (scopes.isEmpty()) {
      return Optional.empty();
    }
    if (before.stream().anyMatch(scopes::containsAll)) {
      fields
          .notes()
          .warning(
              fields.spot("scopes"),
              DiagnosticCode.ALTERNATIVE_WITHOUT_EFFECT,
              "never used, for an earlier alternative asks for no more: "
                  + Quotes.quote(scopes.toString()));
    }
    before.add(scopes);
    return Optional.of(new ScopeAlternative(scopes, obligations));
  }

  /** Reads words that a program is to understand, each once. */
  static List<String> words(Fields fields, String name) {
    List<String> words = new ArrayList<>();
    for (ScalarNode value : fields.distinctTexts(name, Severity.ERROR)) {
      if (WORD.matcher(value.text()).matches()) {
        words.add(value.text());
      } else {
        fields
            .notes()
            .error(
                value.spot(),
                DiagnosticCode.INVALID_VALUE,
                "must be at most 100 characters of ASCII without space: " + value.describe());
      }
    }
    return words;
  }

  /** Reports an array that has no element. */
  static void requireElement(Fields fields, String name) {
    if (fields.node().find(name).orElse(fields.node()) instanceof ArrayNode array
        && array.elements().isEmpty()) {
      fields.error(name, DiagnosticCode.INVALID_VALUE, "must not be empty");
    }
  }
}
