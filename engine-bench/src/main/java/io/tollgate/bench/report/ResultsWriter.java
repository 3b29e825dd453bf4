package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a results file: the machine, what things weigh, and what JMH wrote, but for two things.
 * The path of the JDK is nobody's business. And a histogram of sampled times is long: the median of
 * each iteration takes its place; the percentiles stay.
 */
final class ResultsWriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ResultsWriter() {}

  /** The name of the file: {@code <date>-<commit>-<cpu>-jdk<n>.json}. */
  static String name(Machine machine) {
    return String.join(
        "-",
        machine.started().substring(0, 10),
        machine.commit() + (machine.dirty() ? "-dirty" : ""),
        slug(machine.cpu()),
        "jdk" + machine.jdk() + ".json");
  }

  static String write(Machine machine, String jmh, Optional<String> memory) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("machine", MAPPER.valueToTree(machine.fields()));
    JsonNode benchmarks = MAPPER.readTree(jmh);
    for (JsonNode benchmark : benchmarks.values()) {
      ((ObjectNode) benchmark).remove("jvm");
      if (benchmark.path("primaryMetric") instanceof ObjectNode metric) {
        shorten(metric);
      }
    }
    root.set("benchmarks", benchmarks);
    memory.ifPresent(json -> root.set("memory", MAPPER.readTree(json)));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void shorten(ObjectNode metric) {
    JsonNode histograms = metric.remove("rawDataHistogram");
    if (histograms == null) {
      return;
    }
    ArrayNode forks = metric.putArray("rawData");
    for (JsonNode fork : histograms.values()) {
      ArrayNode iterations = forks.addArray();
      for (JsonNode histogram : fork.values()) {
        iterations.add(median(histogram));
      }
    }
  }

  /** The median of pairs of a value and how often it occurred. */
  private static double median(JsonNode histogram) {
    List<JsonNode> pairs = new ArrayList<>(histogram.values());
    pairs.sort(Comparator.comparingDouble(pair -> pair.path(0).doubleValue()));
    long half = (pairs.stream().mapToLong(pair -> pair.path(1).longValue()).sum() + 1) / 2;
    long seen = 0;
    for (JsonNode pair : pairs) {
      seen += pair.path(1).longValue();
      if (seen >= half) {
        return pair.path(0).doubleValue();
      }
    }
    return Double.NaN;
  }

  private static String slug(String cpu) {
    return cpu.toLowerCase(Locale.ROOT)
        .replaceAll("\\((r|tm)\\)|@.*|\\b(cpu|processor|\\d+-core)\\b", " ")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
