package io.tollgate.bench.report;

import io.tollgate.bench.load.MemoryReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Has things weighed in a virtual machine of its own, whose heap nothing else has been through. */
final class MemoryProbe {
  /** As {@code --only} knows it. */
  private static final String NAME = MemoryReport.class.getSimpleName();

  private MemoryProbe() {}

  static boolean isWanted(BenchOptions options) {
    return options
        .only()
        .map(only -> only.matcher(NAME).find())
        .orElse(!options.scaling() && options.threads().isEmpty());
  }

  /** What was weighed, as JSON; nothing if it was not to be. */
  static Optional<String> weigh(BenchOptions options) {
    return isWanted(options) ? Optional.of(weigh()) : Optional.empty();
  }

  private static String weigh() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // JOL loads an agent into its own machine, and complains where it may not.
    List<String> command =
        List.of(
            java,
            "-Djdk.attach.allowAttachSelf",
            "-XX:+EnableDynamicAgentLoading",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryReport.class.getName());
    try {
      // What JOL has to say besides goes where it can be seen.
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new ReportException(NAME + " failed: status=" + status);
      }
      return json;
    } catch (IOException e) {
      throw new ReportException("cannot run " + NAME, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReportException(NAME + " was interrupted", e);
    }
  }
}
