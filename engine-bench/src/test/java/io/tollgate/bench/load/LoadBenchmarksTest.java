package io.tollgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.AdmissionCode;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.TenantReading;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is measured answers what it should. */
class LoadBenchmarksTest {

  @Test
  void read_findsAllThatTheTreeHas() {
    TenantDocument document = new TenantDocument();
    document.write();
    LoadBenchmark benchmark = new LoadBenchmark();

    TenantReading reading = benchmark.read(document);
    JsonNode tree = benchmark.jacksonTree(document);

    assertThat(document.bytes.length).isBetween(980_000, 1_000_000);
    assertThat(reading.diagnostics()).extracting(Diagnostic::severity).containsOnly(Severity.INFO);
    assertThat(reading.orElseThrow().clients()).hasSize(tree.get("clients").size()).isNotEmpty();
    assertThat(reading.orElseThrow().clientGrants()).hasSize(tree.get("client_grants").size());
  }

  @Test
  void document_isTheSameForTheSameSize() {
    assertThat(TenantText.ofClients(100)).isEqualTo(TenantText.ofClients(100));
  }

  @Test
  void publish_admitsAlongside() {
    PublishBenchmark benchmark = new PublishBenchmark();

    assertThat(AdmissionCode.isAdmitted(benchmark.alone(new LargeTenant.Alone(100)))).isTrue();
    assertThat(AdmissionCode.isAdmitted(benchmark.besideACompiler(new LargeTenant.Compiled(100))))
        .isTrue();
    assertThat(AdmissionCode.isAdmitted(benchmark.besideAPublisher(new LargeTenant.Published(100))))
        .isTrue();
  }

  @Test
  void memory_isReadAsJson() {
    System.setProperty("jol.magicFieldOffset", "true");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    MemoryReport.print(new PrintStream(out, true, StandardCharsets.UTF_8), 100, 1_000, 2_000);

    JsonNode report = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(report.get("bytesPerClient").asInt()).isBetween(50, 10_000);
    assertThat(report.get("bytesPerGrant").asInt()).isBetween(50, 10_000);
    assertThat(report.get("bytesPerOrganization").asInt()).isBetween(20, 1_000);
    assertThat(report.get("organizationsLive").asInt()).isEqualTo(2_000);
    assertThat(report.get("organizationsLiveAfterSweep").asInt()).isZero();
  }
}
