package io.tollgate.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Words for what the JSON parser found. */
final class JsonProblem {
  /** What the parser says about its own settings and places helps nobody here. */
  private static final Pattern TAIL =
      Pattern.compile(
          " \\(start marker at .*|, from `StreamReadConstraints.*| at \\[Source.*|\\n.*",
          Pattern.DOTALL);

  private JsonProblem() {}

  static String describe(JacksonException problem) {
    String message = TAIL.matcher(String.valueOf(problem.getOriginalMessage())).replaceFirst("");
    if (!message.isEmpty()) {
      message = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
    if (problem instanceof StreamConstraintsException) {
      return "beyond what is read: " + Printable.line(message.replace(" (", ": "));
    }
    return "not JSON: " + Printable.line(message);
  }

  static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT, END_OBJECT -> "object";
      case START_ARRAY, END_ARRAY -> "array";
      case VALUE_STRING, PROPERTY_NAME -> "string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
      case VALUE_TRUE, VALUE_FALSE -> "boolean";
      case VALUE_NULL -> "null";
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing";
    };
  }
}
