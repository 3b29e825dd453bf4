package io.tollgate.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place in a JSON document that can say where it is when it is not what was expected. */
record LocatedJson(String place, JsonNode node) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static LocatedJson parse(String document, String json) {
    try {
      return new LocatedJson(document + ": ", MAPPER.readTree(json));
    } catch (JacksonException e) {
      throw new ReportException(document + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  LocatedJson field(String name) {
    return optional(name).orElseThrow(() -> problem("/" + name, "is missing"));
  }

  Optional<LocatedJson> optional(String name) {
    if (!node.isObject()) {
      throw problem("", "must be an object");
    }
    return node.has(name)
        ? Optional.of(new LocatedJson(place + "/" + name, node.path(name)))
        : Optional.empty();
  }

  List<LocatedJson> items() {
    if (!node.isArray()) {
      throw problem("", "must be an array");
    }
    List<LocatedJson> items = new ArrayList<>();
    for (JsonNode item : node.values()) {
      items.add(new LocatedJson(place + "/" + items.size(), item));
    }
    return items;
  }

  /** The fields of an object, by name in order. */
  TreeMap<String, LocatedJson> fields() {
    if (!node.isObject()) {
      throw problem("", "must be an object");
    }
    TreeMap<String, LocatedJson> fields = new TreeMap<>();
    for (String name : node.propertyNames()) {
      fields.put(name, field(name));
    }
    return fields;
  }

  String text() {
    if (!node.isString()) {
      throw problem("", "must be a text");
    }
    return node.stringValue();
  }

  /** A number; JMH writes what is none as the text {@code "NaN"}. */
  double number() {
    if (node.isString() && node.stringValue().equals("NaN")) {
      return Double.NaN;
    }
    if (!node.isNumber()) {
      throw problem("", "must be a number");
    }
    return node.doubleValue();
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw problem("", "must be true or false");
    }
    return node.booleanValue();
  }

  ReportException problem(String below, String rule) {
    return new ReportException(place + below + " " + rule);
  }
}
