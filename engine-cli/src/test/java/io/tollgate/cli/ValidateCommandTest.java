package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {
  private static final String BROKEN =
      """
      {"tenant": {"domain": "globex.example", "tier": "fre"}, "organizations": [],
       "clients": [{"name": "x\\u001b[31m"}]}
      """;

  @TempDir private Path folder;
  private String broken = "";

  @BeforeEach
  void writeBrokenTenant() throws IOException {
    broken = Files.writeString(folder.resolve("broken.json"), BROKEN).toString();
  }

  @Test
  void validate_validTenant_endsWithTheCount() {
    CommandRun run = CommandRun.of("validate", CommandRun.TENANT);

    assertThat(run.status()).isZero();
    assertThat(run.outLines()).last().isEqualTo("0 errors, 4 warnings, 3 infos");
    assertThat(run.outLines()).hasSize(4 + 3 + 1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void validate_brokenTenant_tellsEveryFindingInOneLineEach() {
    CommandRun run = CommandRun.of("validate", broken);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .hasSizeGreaterThan(2)
        .first()
        .asString()
        .startsWith(broken + ":1:49 error UNKNOWN_VALUE /tenant/tier ")
        .endsWith(" (did you mean \"free\"?)");
    assertThat(run.outLines()).last().asString().matches("2 errors, \\d+ warnings?, \\d+ infos?");
  }

  @Test
  void validate_json_isOneLine() {
    CommandRun run = CommandRun.of("validate", broken, "--format", "json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.outLines())
        .singleElement()
        .asString()
        .startsWith(
            "{\"valid\":false,\"diagnostics\":[{\"severity\":\"error\",\"code\":\"UNKNOWN_VALUE\","
                + "\"pointer\":\"/tenant/tier\",\"line\":1,\"column\":49,\"message\":\"")
        .contains("\",\"suggestion\":\"free\",\"file\":\"");
  }

  @Test
  void validate_jsonOfValidTenant_saysSo() {
    String least =
        "{\"tenant\":{\"domain\":\"globex.example\",\"tier\":\"free\"},\"organizations\":[]}";

    CommandRun run = CommandRun.withInput(least, "validate", "-", "--format=json");

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("{\"valid\":true,\"diagnostics\":[]}\n");
  }

  @Test
  void validate_colours_areForTerminalsOnly() {
    assertThat(CommandRun.of("validate", broken).out()).doesNotContain("\u001b");
    assertThat(CommandRun.styled("validate", broken).out()).contains("\u001b[1;31merror\u001b[0m");
  }

  @Test
  void validate_missingFile_isOneLine() {
    CommandRun run = CommandRun.of("validate", folder.resolve("none.json").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains("none.json");
  }

  @Test
  void validate_standardInput_isRead() {
    CommandRun run = CommandRun.withInput(BROKEN, "validate", "-");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("-:1:49 error UNKNOWN_VALUE");
  }

  @Test
  void validate_options_fillInWhatAnExportCannotSay() {
    String export = "resourceServers: []\nclients: []\norganizations: []\n";

    CommandRun bare = CommandRun.withInput(export, "validate", "-");
    CommandRun full =
        CommandRun.withInput(
            export,
            "validate",
            "-",
            "--domain=globex.example",
            "--custom-domain=login.globex.example",
            "--custom-domain=id.globex.example",
            "--tier=public-self-service");

    assertThat(bare.out()).contains("domain");
    assertThat(full.out()).doesNotContain("domain");
    assertThat(full.status()).isZero();
  }
}
