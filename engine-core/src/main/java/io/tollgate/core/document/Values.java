package io.tollgate.core.document;

import io.tollgate.core.document.ScalarNode.Kind;
import io.tollgate.tenant.DiagnosticCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values as what they should be, and reports those that are something else. */
final class Values {
  /** What stands for a part of an export until the Deploy CLI puts the part in. */
  private static final Pattern KEYWORD = Pattern.compile("@@[^@]+@@");

  /** As many digits as a {@code long} always holds. */
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private Values() {}

  static Optional<ObjectNode> object(Node value, Notes notes) {
    if (value instanceof ObjectNode object) {
      return Optional.of(object);
    }
    return mistyped(value, "an object", notes);
  }

  static Optional<ArrayNode> array(Node value, Notes notes) {
    if (value instanceof ArrayNode array) {
      return Optional.of(array);
    }
    return mistyped(value, "an array", notes);
  }

  static Optional<ScalarNode> string(Node value, Notes notes) {
    return scalar(value, Kind.STRING, "a string", notes);
  }

  static Optional<ScalarNode> scalar(Node value, Kind kind, String what, Notes notes) {
    if (value instanceof ScalarNode scalar && scalar.kind() == kind) {
      return Optional.of(scalar);
    }
    return mistyped(value, what, notes);
  }

  static Optional<Boolean> flag(Node value, Notes notes) {
    if (value instanceof ScalarNode scalar && scalar.kind() == Kind.BOOLEAN) {
      return Optional.of(scalar.text().equals("true"));
    }
    return mistyped(value, "true or false", notes);
  }

  static Optional<String> text(Node value, int min, int max, Notes notes) {
    if (!(value instanceof ScalarNode scalar) || !scalar.isString()) {
      return mistyped(value, "a string", notes);
    }
    String text = scalar.text();
    int length = text.codePointCount(0, text.length());
    if (length >= min && length <= max) {
      return Optional.of(text);
    }
    notes.error(value.spot(), DiagnosticCode.INVALID_VALUE, lengthRule(length, min, max, text));
    return Optional.empty();
  }

  static Optional<Long> whole(ScalarNode value, long min, long max, Notes notes) {
    if (WHOLE.matcher(value.text()).matches()) {
      long number = Long.parseLong(value.text());
      if (number >= min && number <= max) {
        return Optional.of(number);
      }
    }
    notes.error(
        value.spot(),
        DiagnosticCode.INVALID_VALUE,
        max == Long.MAX_VALUE
            ? "must be >= " + min + ": " + value.describe()
            : "must be " + min + ".." + max + ": " + value.describe());
    return Optional.empty();
  }

  static <E> Optional<E> choice(Node value, Choices<E> choices, Notes notes) {
    Optional<ScalarNode> string = string(value, notes);
    if (string.isEmpty()) {
      return Optional.empty();
    }
    String name = string.get().text();
    String instead = choices.deprecated().get(name);
    if (instead != null) {
      notes.warning(
          value.spot(),
          DiagnosticCode.DEPRECATED_SPELLING,
          "a deprecated spelling: " + Quotes.quote(name),
          Optional.of(instead));
      name = instead;
    }
    Optional<E> chosen = choices.find(name);
    if (chosen.isEmpty()) {
      notes.error(
          value.spot(),
          DiagnosticCode.UNKNOWN_VALUE,
          "must be one of " + Quotes.list(choices.names()) + ": " + Quotes.quote(name),
          Suggestion.of(name, choices.names()));
    }
    return chosen;
  }

  private static String lengthRule(int length, int min, int max, String text) {
    if (length == 0) {
      return "must not be empty";
    }
    return "must have " + min + ".." + max + " characters: " + length + " in " + Quotes.quote(text);
  }

  private static <T> Optional<T> mistyped(Node value, String what, Notes notes) {
    if (value instanceof ScalarNode scalar && scalar.kind() == Kind.UNREAD) {
      return Optional.empty();
    }
    boolean isKeyword =
        value instanceof ScalarNode scalar
            && scalar.isString()
            && KEYWORD.matcher(scalar.text()).matches();
    notes.error(
        value.spot(),
        DiagnosticCode.WRONG_TYPE,
        isKeyword
            ? "must be "
                + what
                + ": "
                + value.describe()
                + " is a keyword; replace keywords before reading"
            : "must be " + what + ": " + value.describe());
    return Optional.empty();
  }
}
