package io.tollgate.core.document;

import io.tollgate.http.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON of a problem, members in the order of its components. */
public final class ProblemJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private ProblemJson(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes a problem.
   *
   * @param problem the problem
   * @return a JSON object on one line
   */
  public static String write(Problem problem) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new ProblemJson(out).object(problem);
    }
    return text.toString();
  }

  private void object(Problem problem) {
    out.writeStartObject();
    out.writeStringProperty("type", problem.type());
    out.writeStringProperty("title", problem.title());
    out.writeNumberProperty("status", problem.status());
    text("detail", problem.detail());
    text("instance", problem.instance());
    if (!problem.validationErrors().isEmpty()) {
      out.writeArrayPropertyStart("validation_errors");
      problem.validationErrors().forEach(this::error);
      out.writeEndArray();
    }
    problem.extensions().forEach(this::extension);
    out.writeEndObject();
  }

  private void error(Problem.ValidationError error) {
    out.writeStartObject();
    out.writeStringProperty("detail", error.detail());
    text("field", error.field());
    text("pointer", error.pointer());
    text("source", error.source());
    out.writeEndObject();
  }

  private void extension(String name, Object value) {
    if (value instanceof Long number) {
      out.writeNumberProperty(name, number);
    } else if (value instanceof List<?> texts) {
      out.writeArrayPropertyStart(name);
      texts.forEach(text -> out.writeString(text.toString()));
      out.writeEndArray();
    } else {
      out.writeStringProperty(name, value.toString());
    }
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(text -> out.writeStringProperty(name, text));
  }
}
