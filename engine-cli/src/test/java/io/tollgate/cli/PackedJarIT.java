package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packed jar runs as a process of its own, with its libraries beside it. */
final class PackedJarIT {
  @Test
  void jar_answersFromItsStandardInput() throws Exception {
    Process process = start("decide", CommandRun.TENANT, "--requests", "-");
    process.getOutputStream().write("{\"id\":\"r1\"}\n".getBytes(UTF_8));
    process.getOutputStream().close();

    assertThat(output(process))
        .isEqualTo(
            "{\"id\":\"r1\",\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\","
                + "\"detail\":\"`client_id` is missing\"}\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void jar_readsATenantFromAPipe() throws Exception {
    Process process = start("validate", "-");
    process.getOutputStream().write("{\"tenant\":{\"domain\":\"a\"}}".getBytes(UTF_8));
    process.getOutputStream().close();

    assertThat(output(process)).endsWith("0 errors, 0 warnings, 1 info\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void jar_knowsItsVersionAndItsExitStatus() throws Exception {
    Process version = start("--version");
    Process wrong = start("decied");

    assertThat(output(version)).matches("tollgate \\d\\S+\n");
    assertThat(version.waitFor()).isZero();
    assertThat(output(wrong)).isEmpty();
    assertThat(wrong.waitFor()).isEqualTo(2);
  }

  private static Process start(String... arguments) throws IOException, URISyntaxException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    File jar = new File(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(jar).hasName("tollgate.jar");
    List<String> command = new ArrayList<>(List.of(java, "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
