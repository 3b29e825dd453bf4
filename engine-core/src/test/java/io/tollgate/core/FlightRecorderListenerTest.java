package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlightRecorderListenerTest {

  private static final String EVENT = "io.tollgate.Decision";

  private final FlightRecorderListener listener = FlightRecorderListener.create();

  @Test
  void recordingThatAsks_getsEverything(@TempDir Path folder) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable(EVENT);
      recording.start();
      assertThat(listener.isListening()).isTrue();
      listener.onDecision(Decisions.numbered(3));
      recording.stop();

      RecordedEvent event = only(recording, folder);

      assertThat(event.getString("kind")).isEqualTo("CALL");
      assertThat(event.getString("outcome")).isEqualTo("REFUSED");
      assertThat(event.getString("reason")).isEqualTo("SCOPE_INSUFFICIENT");
      assertThat(event.getString("failing")).isEqualTo("scope deletion");
      assertThat(event.getString("tenant")).isEqualTo("acme.example");
      assertThat(event.getString("client")).isEqualTo("app");
      assertThat(event.getString("organization")).isEqualTo("org_1");
      assertThat(event.getString("target")).isEqualTo("GetOrganizationDetails");
      assertThat(event.getLong("snapshotVersion")).isEqualTo(3);
      assertThat(event.getString("snapshotDigest")).isEqualTo("d1");
      assertThat(event.getLong("latencyBelow")).isEqualTo(1024);
      assertThat(event.getStackTrace()).isNull();
    }
  }

  @Test
  void recordingThatDoesNotAsk_getsNothing() {
    try (Recording recording = new Recording()) {
      recording.start();

      assertThat(listener.isListening()).isFalse();
    }
    assertThat(listener.isListening()).isFalse();
  }

  private static RecordedEvent only(Recording recording, Path folder) throws IOException {
    Path file = folder.resolve("decisions.jfr");
    recording.dump(file);
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals(EVENT))
            .toList();
    assertThat(events).hasSize(1);
    return events.get(0);
  }
}
