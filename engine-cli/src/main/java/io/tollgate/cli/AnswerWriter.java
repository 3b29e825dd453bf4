package io.tollgate.cli;

import io.tollgate.Layer;
import io.tollgate.Remedy;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenExplanation;
import io.tollgate.scope.ScopeSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes decisions about tokens as lines of JSON. */
final class AnswerWriter {
  private static final SerializedString OUTCOME = new SerializedString("outcome");
  private static final SerializedString SCOPE = new SerializedString("scope");
  private static final SerializedString TOKEN_TYPE = new SerializedString("token_type");
  private static final SerializedString EXPIRES_IN = new SerializedString("expires_in");
  private static final SerializedString ERROR = new SerializedString("error");
  private static final SerializedString DESCRIPTION = new SerializedString("error_description");
  private static final SerializedString REASON = new SerializedString("reason");
  private static final SerializedString SCOPES = new SerializedString("scopes");
  private static final SerializedString IS_GRANTED = new SerializedString("granted");
  private static final SerializedString FAILING = new SerializedString("failing");
  private static final SerializedString REMEDIES = new SerializedString("remedies");
  private static final SerializedString PERMISSIONS = new SerializedString("permissions");
  private static final SerializedString ORGANIZATION = new SerializedString("organization");

  private static final SerializedString GRANTED = new SerializedString("granted");
  private static final SerializedString REFUSED = new SerializedString("refused");
  private static final Map<Layer, SerializedString> LAYERS = layers();

  private final JsonLines lines;

  AnswerWriter(JsonLines lines) {
    this.lines = lines;
  }

  /** Answers a request. */
  void write(RequestId id, TokenExplanation explanation) {
    TokenDecision decision = explanation.decision();
    JsonGenerator json = lines.begin(id);
    if (decision instanceof Granted granted) {
      writeGranted(json, granted);
    } else if (decision instanceof Refused refused) {
      writeRefused(json, refused);
    }
    json.writeName(REASON).writeString(decision.reason().name());
    json.writeName(SCOPES).writeStartArray();
    for (ScopeExplanation row : explanation.scopes()) {
      writeRow(json, row);
    }
    json.writeEndArray();
    if (!explanation.remedies().isEmpty()) {
      writeRemedies(json, explanation.remedies());
    }
    if (decision instanceof Granted granted) {
      writeCircumstances(json, granted);
    }
    lines.end();
  }

  private static void writeGranted(JsonGenerator json, Granted granted) {
    json.writeName(OUTCOME).writeString(GRANTED);
    json.writeName(SCOPE).writeString(granted.scope().toString());
    json.writeName(TOKEN_TYPE).writeString(granted.tokenType().wireName());
    json.writeName(EXPIRES_IN).writeNumber(granted.lifetime().toSeconds());
  }

  private static void writeRefused(JsonGenerator json, Refused refused) {
    json.writeName(OUTCOME).writeString(REFUSED);
    json.writeName(SCOPE).writeString("");
    json.writeName(ERROR).writeString(refused.error().wireName());
    json.writeName(DESCRIPTION).writeString(refused.description());
  }

  private static void writeRow(JsonGenerator json, ScopeExplanation row) {
    json.writeStartObject();
    json.writeName(SCOPE).writeString(row.scope());
    json.writeName(IS_GRANTED).writeBoolean(row.granted());
    json.writeName(FAILING).writeStartArray();
    for (Layer layer : row.failing()) {
      json.writeString(LAYERS.get(layer));
    }
    json.writeEndArray();
    writeRemedies(json, row.remedies());
    json.writeEndObject();
  }

  private static void writeRemedies(JsonGenerator json, List<Remedy> remedies) {
    json.writeName(REMEDIES).writeStartArray();
    for (Remedy remedy : remedies) {
      json.writeString(remedy.toString());
    }
    json.writeEndArray();
  }

  private static void writeCircumstances(JsonGenerator json, Granted granted) {
    ScopeSet permissions = granted.permissions();
    if (!permissions.isEmpty()) {
      json.writeName(PERMISSIONS).writeStartArray();
      for (String permission : permissions) {
        json.writeString(permission);
      }
      json.writeEndArray();
    }
    granted.organization().ifPresent(id -> json.writeName(ORGANIZATION).writeString(id));
  }

  private static Map<Layer, SerializedString> layers() {
    Map<Layer, SerializedString> names = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      names.put(layer, new SerializedString(layer.wireName()));
    }
    return names;
  }
}
