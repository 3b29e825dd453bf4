package io.tollgate.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the machine what it is. */
final class MachineProbe {
  private MachineProbe() {}

  static Machine look(Instant started, Checkout checkout, String command, String pace) {
    return new Machine(
        started.truncatedTo(ChronoUnit.SECONDS).toString(),
        after(Path.of("/proc/cpuinfo"), "model name\t: ").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        after(Path.of("/etc/os-release"), "PRETTY_NAME=").orElse(System.getProperty("os.name"))
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version"),
        Runtime.version().feature(),
        System.getProperty("java.vm.name") + " " + Runtime.version() + ", " + collectors(),
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()),
        checkout.commit(),
        checkout.dirty(),
        command,
        pace);
  }

  private static Optional<String> after(Path file, String start) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()).replace("\"", "").strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // Another system: it has no such file.
    }
  }

  /** They follow from the machine, and what they ask of every write is part of a time. */
  private static String collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(MemoryManagerMXBean::getName)
        .collect(Collectors.joining(" and "));
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? String.format(Locale.ROOT, "%.1f GiB", system.getTotalMemorySize() / (double) (1L << 30))
        : "unknown";
  }
}
