package io.tollgate.cli;

import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.TenantReading;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the findings about a tenant as one line of JSON. */
final class DiagnosticsWriter {
  private final OutputStream out;

  DiagnosticsWriter(OutputStream out) {
    this.out = out;
  }

  void write(TenantReading reading) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeBooleanProperty("valid", reading.isValid());
      json.writeName("diagnostics").writeStartArray();
      for (Diagnostic diagnostic : reading.diagnostics()) {
        write(json, diagnostic);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Diagnostic diagnostic) {
    Location location = diagnostic.location();
    json.writeStartObject();
    json.writeStringProperty("severity", diagnostic.severity().wireName());
    json.writeStringProperty("code", diagnostic.code().name());
    json.writeStringProperty("pointer", location.pointer());
    json.writeNumberProperty("line", location.line());
    json.writeNumberProperty("column", location.column());
    json.writeStringProperty("message", diagnostic.message());
    diagnostic.suggestion().ifPresent(value -> json.writeStringProperty("suggestion", value));
    if (!location.document().isEmpty()) {
      json.writeStringProperty("file", location.document());
    }
    json.writeEndObject();
  }
}
