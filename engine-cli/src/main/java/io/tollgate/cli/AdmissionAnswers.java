package io.tollgate.cli;

import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Charge;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.core.ProblemWriter;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.scope.TokenScopes;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes answers to API calls as lines of JSON. */
final class AdmissionAnswers {
  private final JsonLines lines;
  private final AdmissionResponse responses;

  AdmissionAnswers(JsonLines lines, AdmissionResponse responses) {
    this.lines = lines;
    this.responses = responses;
  }

  void write(RequestId id, ApiCall call, Admission admission, Instant now) {
    HttpAnswer response = responses.render(admission, call.scheme(), now);
    JsonGenerator json = lines.begin(id);
    json.writeName("outcome").writeString(outcome(admission));
    json.writeName("status").writeNumber(response.status());
    json.writeName("reason").writeString(admission.reason().name());
    admission
        .operation()
        .ifPresent(operation -> json.writeName("operation").writeString(operation.id()));
    write(json, "failing", gates(admission.reasons()));
    write(json, "reasons", admission.reasons().stream().map(CallReason::name).toList());
    write(
        json,
        "obligations",
        admission instanceof Admission.Admitted admitted ? admitted.obligations() : List.of());
    if (admission instanceof Admission.Refused refused) {
      writeIfAny(json, "missing_scopes", refused.missingScopes().toList());
      writeIfAny(json, "missing_facts", refused.missingFacts());
    }
    call.token()
        .ifPresent(
            token ->
                writeIfAny(json, "ignored_scopes", TokenScopes.parse(token.scope()).ignored()));
    admission.charge().ifPresent(charge -> writeLimits(json, charge));
    json.writeName("headers").writeStartObject();
    response.headers().forEach((name, value) -> json.writeName(name).writeString(value));
    json.writeEndObject();
    response
        .problem()
        .ifPresent(
            problem -> json.writeName("problem").writeRawValue(ProblemWriter.toJson(problem)));
    lines.end();
  }

  /** A challenge refuses the call as it is. */
  private static String outcome(Admission admission) {
    if (admission instanceof Admission.Throttled) {
      return "throttled";
    }
    return admission.isAdmitted() ? "admitted" : "refused";
  }

  private static List<String> gates(List<CallReason> reasons) {
    Set<Gate> gates = EnumSet.noneOf(Gate.class);
    reasons.forEach(reason -> gates.add(reason.gate()));
    return gates.stream().map(Gate::wireName).toList();
  }

  private static void writeLimits(JsonGenerator json, Charge charge) {
    LimitVerdict verdict = charge.verdict();
    json.writeName("limits").writeStartArray();
    write(json, LimitLevel.TENANT, charge.callClass(), verdict, verdict.tenant());
    write(json, LimitLevel.ORGANIZATION, charge.callClass(), verdict, verdict.organization());
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json,
      LimitLevel level,
      CallClass callClass,
      LimitVerdict verdict,
      LevelState state) {
    json.writeStartObject();
    json.writeName("level").writeString(level.wireName());
    json.writeName("class").writeString(callClass.wireName());
    json.writeName("limit").writeNumber(state.limit().rate().isZero() ? 0 : state.limit().burst());
    json.writeName("remaining").writeNumber(state.remaining());
    json.writeName("retry_after_ns");
    if (verdict instanceof LimitVerdict.Never && verdict.deniedBy().contains(level)) {
      json.writeNull();
    } else {
      json.writeNumber(state.retryAfter().toNanos());
    }
    json.writeEndObject();
  }

  private static void writeIfAny(JsonGenerator json, String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      write(json, name, texts);
    }
  }

  private static void write(JsonGenerator json, String name, Collection<String> texts) {
    json.writeName(name).writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
