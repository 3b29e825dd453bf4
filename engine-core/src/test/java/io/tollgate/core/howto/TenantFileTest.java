package io.tollgate.core.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a tenant that is published anew. */
final class TenantFileTest {
  private static final Path EXAMPLES = Path.of("../docs/examples/invoices");

  @TempDir Path folder;

  @Test
  void run_aValidFile_isPublished_andABrokenOneIsNot() throws IOException {
    Tenant open = TenantReader.create().read(EXAMPLES.resolve("open.json")).orElseThrow();
    LiveEngine engine = Tollgate.policyEngine().tenant(open).build();
    Path file = Files.copy(EXAMPLES.resolve("granted.json"), folder.resolve("tenant.json"));
    List<String> log = new ArrayList<>();
    TenantFile reload = new TenantFile(file, engine, log::add);

    reload.run();
    String published = engine.state().digest();
    Files.writeString(file, "{}");
    reload.run();

    assertThat(log.get(0)).startsWith("published: version=");
    assertThat(log.get(1)).startsWith("not published: ");
    assertThat(engine.state().digest()).isEqualTo(published);
    assertThat(engine.rollback().isPublished()).isTrue();
  }
}
