package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.admission.ApiCall;
import io.tollgate.spi.DecisionListener;
import io.tollgate.tenant.Tenant;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      assertThat(event.getString("ignoredScopes")).isEqualTo("a\uFFFDb");
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

  /** An engine to which nobody was named writes into recordings, and one with nobody does not. */
  @Test
  void engineWithoutListener_writesIntoRecordings(@TempDir Path folder) throws IOException {
    Tenant tenant = Tenant.builder("acme.example").build();
    ApiCall call = ApiCall.of("GET", "acme.example", "/my-org/details").build();
    LiveEngine engine = Tollgate.policyEngine().tenant(tenant).build();
    LiveEngine silent =
        Tollgate.policyEngine().tenant(tenant).decisionListener(DecisionListener.none()).build();
    try (Recording recording = new Recording()) {
      recording.enable(EVENT);
      recording.start();
      engine.admit(call);
      silent.admit(call);
      recording.stop();

      assertThat(only(recording, folder).getString("reason")).isEqualTo("TOKEN_MISSING");
      assertThat(engine.listenerFailures()).isZero();
    }
  }

  @Test
  void directoryWithoutListener_writesIntoRecordings(@TempDir Path folder) throws IOException {
    ApiCall call = ApiCall.of("GET", "acme.example", "/my-org/details").build();
    EngineDirectory directory = Tollgate.engineDirectory().source(name -> Optional.empty()).build();
    EngineDirectory silent =
        Tollgate.engineDirectory()
            .source(name -> Optional.of(Tenant.builder("acme.example").build()))
            .decisionListener(DecisionListener.none())
            .build();
    try (Recording recording = new Recording()) {
      recording.enable(EVENT);
      recording.start();
      directory.admit("nobody", call);
      silent.admit("acme", call);
      recording.stop();

      assertThat(only(recording, folder).getString("reason")).isEqualTo("TENANT_UNKNOWN");
    }
  }

  @Test
  void machineWithoutFlightRecorder_decidesAndNeverListens() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules=java.se,jdk.unsupported",
                "-cp",
                String.join(
                    File.pathSeparator,
                    classesOfTests(),
                    System.getProperty("jdk.module.path", ""),
                    System.getProperty("java.class.path")),
                WithoutFlightRecorder.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.strip()).isEqualTo("present=false TOKEN_MISSING failures=0 listening=false");
    assertThat(process.waitFor()).isZero();
  }

  private static String classesOfTests() throws URISyntaxException {
    Class<?> main = WithoutFlightRecorder.class;
    Path file = Path.of(main.getResource(main.getSimpleName() + ".class").toURI());
    int depth = main.getName().split("\\.").length;
    for (int i = 0; i < depth; i++) {
      file = file.getParent();
    }
    return file.toString();
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
