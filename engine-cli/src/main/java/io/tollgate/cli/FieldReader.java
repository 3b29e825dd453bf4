package io.tollgate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the fields of one JSON object strictly. The first problem is kept and reading goes on, so
 * that an {@code id} behind it is still found. {@code null} is read as not given.
 */
final class FieldReader {
  private static final RequestId NO_ID = new RequestId.None();
  private static final Pattern WHOLE = Pattern.compile("-?0|\\d{1,18}");

  private final JsonParser parser;
  private final String prefix;
  // Short: once there is a problem, nothing is added.
  private final List<String> seen = new ArrayList<>();
  private RequestId id = NO_ID;
  private String field = "";
  private @Nullable String problem;

  /**
   * Creates a reader.
   *
   * @param parser a parser before its first token
   * @param problem what is already known to be wrong
   */
  FieldReader(JsonParser parser, @Nullable String problem) {
    this(parser, "", problem);
  }

  private FieldReader(JsonParser parser, String prefix, @Nullable String problem) {
    this.parser = parser;
    this.prefix = prefix;
    this.problem = problem;
  }

  /** Receives the name of each field that is given, and reads its value. */
  interface Fields {
    /** Reads the value of one of the fields. */
    void read(String name, FieldReader value);

    /** Returns the names of the fields there are. */
    List<String> names();

    /** Tells whether there may be fields of other names, which are passed over. */
    default boolean isOpen() {
      return false;
    }

    /** Says what is missing and what does not go together, once all fields are read. */
    void requireComplete(FieldReader reader);
  }

  RequestId id() {
    return id;
  }

  @Nullable String problem() {
    return problem;
  }

  /** Reads the whole line: one object and nothing behind it. */
  void readLine(Fields fields) {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem("a line must be a JSON object: " + kind());
        return;
      }
      readFields(fields);
      if (parser.nextToken() != null) {
        problem("nothing may follow the object: " + kind());
      }
    } catch (JacksonException e) {
      if (problem == null) {
        problem = at(column(e), JsonProblem.describe(e));
      }
    }
  }

  /** Reads the value as a string; null if it is not given or something else. */
  @Nullable String text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getString();
      int lone = Printable.loneSurrogate(text);
      if (lone < 0) {
        return text;
      }
      wrong("has half of a surrogate pair: index=" + lone);
    } else if (token != JsonToken.VALUE_NULL) {
      wrong("must be a string: " + kind());
    }
    return null;
  }

  /** Reads the value as true or false; null if it is not given or something else. */
  @Nullable Boolean flag() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> {
        wrong("must be true or false: " + kind());
        yield null;
      }
    };
  }

  /** Reads the value as a whole number, 0 or more; null if it is not given or something else. */
  @Nullable Long whole() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT && WHOLE.matcher(parser.getString()).matches()) {
      return Long.valueOf(parser.getString());
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      wrong("must be from 0 to 999999999999999999: " + Printable.quote(parser.getString()));
    } else if (token != JsonToken.VALUE_NULL) {
      wrong("must be a whole number: " + kind());
    }
    return null;
  }

  /** Reads the value as an array of strings; null if it is not given or something else. */
  @Nullable List<String> texts() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        wrong("must be an array of strings: " + kind());
      }
      return null;
    }
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String text = parser.currentToken() == JsonToken.VALUE_STRING ? text() : null;
      if (text != null) {
        texts.add(text);
      } else {
        wrong("must be an array of strings: item " + (texts.size() + 1) + " is " + kind());
        parser.skipChildren();
      }
    }
    return texts;
  }

  /** Reads the value as the name of one of a few; null if it is not given or something else. */
  <T> @Nullable T choice(Choice<T> choice) {
    String word = text();
    if (word == null) {
      return null;
    }
    return choice
        .find(word)
        .orElseGet(
            () -> {
              wrong(choice.mismatch(word));
              return null;
            });
  }

  /** Reads the value as an array of strings, or one string; none if it is not given. */
  List<String> textOrTexts() {
    String text = isText() ? text() : null;
    List<String> texts = text == null ? texts() : List.of(text);
    return texts == null ? List.of() : texts;
  }

  /** Tells whether the value is a string. */
  boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  /** Tells whether the value is an object, which {@link #object} then reads. */
  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Reads the value as an object of its own, unless it is not given or something else. */
  void object(Fields fields) {
    if (!isObject()) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        wrong("must be an object: " + kind());
      }
      return;
    }
    FieldReader inner = new FieldReader(parser, prefix + field + ".", problem);
    try {
      inner.readFields(fields);
    } finally {
      problem = inner.problem; // which came before what the parser may throw
    }
  }

  /** Says what is wrong with the current field's value. */
  void wrong(String what) {
    problem("`" + prefix + field + "` " + what);
  }

  /** Says that a field must be given. */
  void missing(String name) {
    incomplete("`" + prefix + name + "` is missing");
  }

  /** Says what is wrong with the object as a whole. */
  void incomplete(String what) {
    if (problem == null) {
      problem = what;
    }
  }

  private void readFields(Fields fields) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      field = name;
      if (problem == null && seen.contains(name)) {
        problem("duplicate field " + Printable.quote(prefix + name));
        skipValue();
      } else if (prefix.isEmpty() && name.equals("id")) {
        parser.nextToken();
        readId();
      } else {
        readField(name, fields);
      }
      if (problem == null) {
        seen.add(name);
      }
    }
    fields.requireComplete(this);
  }

  private void readField(String name, Fields fields) {
    if (!fields.names().contains(name)) {
      if (fields.isOpen()) {
        skipValue();
        return;
      }
      problem(
          "unknown field "
              + Printable.quote(prefix + name)
              + Nearest.didYouMean(name, fields.names()));
      skipValue();
      return;
    }
    parser.nextToken();
    fields.read(name, this);
    parser.skipChildren();
  }

  private void readId() {
    switch (parser.currentToken()) {
      case VALUE_STRING -> {
        String text = text();
        keepId(text == null ? NO_ID : new RequestId.Text(text));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          keepId(new RequestId.Numeral(parser.getString()));
      case VALUE_NULL -> {}
      default -> {
        wrong("must be a string or a number: " + kind());
        parser.skipChildren();
      }
    }
  }

  private void keepId(RequestId found) {
    if (id instanceof RequestId.None) {
      id = found;
    }
  }

  private void skipValue() {
    parser.nextToken();
    parser.skipChildren();
  }

  private void problem(String what) {
    if (problem == null) {
      problem = at(parser.currentTokenLocation().getColumnNr(), what);
    }
  }

  /** What is too long or too deep comes without a place: it is where reading stopped. */
  private int column(JacksonException e) {
    @Nullable TokenStreamLocation place = e.getLocation();
    return (place == null ? parser.currentLocation() : place).getColumnNr();
  }

  private static String at(int column, String what) {
    return "column " + column + ": " + what;
  }

  private String kind() {
    JsonToken token = parser.currentToken();
    return token == null ? "nothing" : JsonProblem.kind(token);
  }
}
