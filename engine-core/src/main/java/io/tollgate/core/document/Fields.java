package io.tollgate.core.document;

import io.tollgate.core.document.ScalarNode.Kind;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one object, read by name and type. What does not fit is reported and then counts as
 * not given, so that reading goes on and finds everything.
 */
final class Fields {
  private final ObjectNode node;
  private final Element element;

  Fields(ObjectNode node, Element element) {
    this.node = node;
    this.element = element;
  }

  ObjectNode node() {
    return node;
  }

  Element element() {
    return element;
  }

  Notes notes() {
    return element.notes();
  }

  boolean has(String name) {
    return node.given(name) != null;
  }

  /** The place of a field's value; the object's if it is not given. */
  Spot spot(String name) {
    return node.find(name).map(Node::spot).orElse(node.spot());
  }

  /** Reports every field but these. */
  Fields closed(Set<String> names) {
    for (Node member : node.members().values()) {
      String name = member.spot().name();
      if (!names.contains(name)) {
        notes()
            .error(
                member.spot().key(),
                DiagnosticCode.UNKNOWN_FIELD,
                "unknown field: " + Quotes.quote(name),
                Suggestion.of(name, names));
      }
    }
    return this;
  }

  /** Reports each of these that is not given. */
  Fields require(String... names) {
    for (String name : names) {
      if (!has(name)) {
        missing(name);
      }
    }
    return this;
  }

  void missing(String name) {
    notes().error(node.spot(), DiagnosticCode.MISSING_FIELD, "`" + name + "` is required");
  }

  void error(String name, DiagnosticCode code, String message) {
    notes().error(spot(name), code, message);
  }

  Optional<String> text(String name) {
    return text(name, 1, Limits.STRING_LENGTH);
  }

  Optional<String> text(String name, int min, int max) {
    Node value = node.given(name);
    return value == null ? Optional.empty() : Values.text(value, min, max, notes());
  }

  /** Reads the identifier of an API. */
  Optional<String> identifier(String name) {
    return text(name).map(element.context()::identifier);
  }

  Optional<Boolean> flag(String name) {
    Node value = node.given(name);
    return value == null ? Optional.empty() : Values.flag(value, notes());
  }

  boolean flagOr(String name, boolean otherwise) {
    return flag(name).orElse(otherwise);
  }

  Optional<Long> whole(String name, long min, long max) {
    return scalar(name, Kind.INTEGER, "a whole number")
        .flatMap(value -> Values.whole(value, min, max, notes()));
  }

  <E> Optional<E> choice(String name, Choices<E> choices) {
    Node value = node.given(name);
    return value == null ? Optional.empty() : Values.choice(value, choices, notes());
  }

  Optional<Fields> object(String name) {
    return node.find(name)
        .flatMap(value -> Values.object(value, notes()))
        .map(value -> new Fields(value, element));
  }

  Optional<ArrayNode> array(String name) {
    Node value = node.given(name);
    return value == null ? Optional.empty() : Values.array(value, notes());
  }

  /** What a form makes of each object of an array, in their order. */
  <T> List<T> objects(String name, Function<Fields, Optional<T>> form) {
    return array(name).map(array -> objects(array, form)).orElse(List.of());
  }

  private <T> List<T> objects(ArrayNode array, Function<Fields, Optional<T>> form) {
    Kept<T> made = new Kept<>(array.elements().size());
    for (Node value : array.elements()) {
      made.add(
          Values.object(value, notes()).flatMap(object -> form.apply(new Fields(object, element))));
    }
    return element.keep(array, made);
  }

  /** The strings of an array, each once; one that stands twice is reported. */
  List<ScalarNode> distinctTexts(String name, Severity repeated) {
    return array(name).map(array -> distinctTexts(array, repeated)).orElse(List.of());
  }

  private List<ScalarNode> distinctTexts(ArrayNode array, Severity repeated) {
    List<Node> elements = array.elements();
    Set<String> seen = elements.size() > 1 ? new HashSet<>() : Set.of();
    Kept<ScalarNode> distinct = new Kept<>(elements.size());
    for (Node value : elements) {
      Optional<ScalarNode> text = Values.string(value, notes());
      if (text.isPresent() && elements.size() > 1 && !seen.add(text.get().text())) {
        reportRepeated(value, repeated);
        text = Optional.empty();
      }
      distinct.add(text);
    }
    return element.keep(array, distinct);
  }

  /** The values of an array of names, each once; one that stands twice is an error. */
  <E> List<E> distinctChoices(String name, Choices<E> choices) {
    List<E> chosen = new ArrayList<>();
    for (ScalarNode text : distinctTexts(name, Severity.ERROR)) {
      Values.choice(text, choices, notes()).ifPresent(chosen::add);
    }
    return chosen;
  }

  /** The elements of an array as they are; none if it is no array, which is reported elsewhere. */
  List<Node> elements(String name) {
    return node.find(name).orElse(node) instanceof ArrayNode array ? array.elements() : List.of();
  }

  void reportRepeated(Node value, Severity severity) {
    notes()
        .add(
            severity,
            value.spot(),
            DiagnosticCode.DUPLICATE_VALUE,
            "the value stands twice: " + value.describe(),
            Optional.empty());
  }

  private Optional<ScalarNode> scalar(String name, Kind kind, String what) {
    return node.find(name).flatMap(value -> Values.scalar(value, kind, what, notes()));
  }
}
