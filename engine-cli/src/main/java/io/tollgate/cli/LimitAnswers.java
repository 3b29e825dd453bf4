package io.tollgate.cli;

import io.tollgate.limit.LevelState;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;

/** Writes verdicts of a limiter as lines of JSON. */
final class LimitAnswers {
  private final JsonLines lines;

  LimitAnswers(JsonLines lines) {
    this.lines = lines;
  }

  void write(RequestId id, LimitVerdict verdict) {
    JsonGenerator json = lines.begin(id);
    json.writeName("admitted").writeBoolean(verdict.isAdmitted());
    json.writeName("denied_by").writeStartArray();
    for (LimitLevel level : LimitLevel.values()) {
      if (verdict.deniedBy().contains(level)) {
        json.writeString(level.wireName());
      }
    }
    json.writeEndArray();
    json.writeName("retry_after_ns");
    if (verdict instanceof LimitVerdict.Never) {
      json.writeNull();
    } else {
      json.writeNumber(retryAfter(verdict).toNanos());
    }
    write(json, LimitLevel.TENANT, verdict.tenant());
    write(json, LimitLevel.ORGANIZATION, verdict.organization());
    lines.end();
  }

  private static Duration retryAfter(LimitVerdict verdict) {
    return verdict instanceof LimitVerdict.DeniedUntil denied ? denied.retryAfter() : Duration.ZERO;
  }

  private static void write(JsonGenerator json, LimitLevel level, LevelState state) {
    json.writeName(level.wireName()).writeStartObject();
    json.writeName("remaining").writeNumber(state.remaining());
    json.writeName("reset_after_ns").writeNumber(state.resetAfter().toNanos());
    json.writeEndObject();
  }
}
