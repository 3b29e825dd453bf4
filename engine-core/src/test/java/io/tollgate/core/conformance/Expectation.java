package io.tollgate.core.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares what is expected, which may leave things out, with what was answered. */
final class Expectation {

  private Expectation() {}

  /**
   * Returns what differs: of objects only the expected fields are compared; lists are compared as a
   * whole, in their order.
   */
  static List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    compare("", expected, actual, differences);
    return differences;
  }

  static boolean isPartOf(JsonNode expected, JsonNode actual) {
    return differences(expected, actual).isEmpty();
  }

  private static void compare(
      String pointer, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject()) {
      for (String name : expected.propertyNames()) {
        compare(pointer + "/" + name, expected.path(name), actual.path(name), differences);
      }
    } else if (expected.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(pointer + "/" + i, expected.path(i), actual.path(i), differences);
      }
    } else if (!expected.equals(actual)
        && !(expected.isNumber() && expected.asLong() == actual.asLong(Long.MIN_VALUE))) {
      differences.add(pointer + ": expected " + expected + " but was " + actual);
    }
  }
}
