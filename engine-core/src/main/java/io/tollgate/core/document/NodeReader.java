package io.tollgate.core.document;

import io.tollgate.core.document.ScalarNode.Kind;
import io.tollgate.tenant.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/** Builds the tree of one value from its tokens, and reports keys that stand twice. */
final class NodeReader {
  private final Tokens tokens;
  private final Notes notes;
  private final boolean isYaml;
  private int nodes;

  NodeReader(Tokens tokens, Notes notes) {
    this.tokens = tokens;
    this.notes = notes;
    this.isYaml = tokens.syntax() == Syntax.YAML;
  }

  /** Reads the value that begins at the current token, up to its last token. */
  Node read(Spot spot) {
    nodes = 0;
    return value(spot);
  }

  private Node value(Spot spot) {
    if (++nodes > Limits.NODES_PER_OBJECT) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          tokens.place(),
          "one object may have " + Limits.NODES_PER_OBJECT + " values");
    }
    boolean unread = reportUnsupported(spot);
    JsonToken token = tokens.current();
    if (token == JsonToken.START_OBJECT) {
      return object(spot);
    }
    return token == JsonToken.START_ARRAY ? array(spot) : scalar(spot, unread);
  }

  /** Reports a construct of YAML that is not read, and tells whether there is one. */
  boolean reportUnsupported(Spot spot) {
    if (!isYaml) {
      return false;
    }
    Optional<String> construct = tokens.unsupported();
    construct.ifPresent(
        what ->
            notes.error(
                spot, DiagnosticCode.UNSUPPORTED_YAML, what + " is not read: write the value out"));
    return construct.isPresent();
  }

  private ObjectNode object(Spot spot) {
    Members members = new Members();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.text();
      Place key = tokens.place();
      boolean isMerge = isYaml && reportUnsupported(spot.member(name, key, key));
      tokens.next();
      Spot memberSpot = spot.member(name, key, tokens.place());
      Node member = value(memberSpot);
      if (!isMerge && !members.add(name, member)) {
        reportDuplicate(memberSpot);
      }
    }
    return new ObjectNode(spot, members);
  }

  void reportDuplicate(Spot member) {
    notes.error(
        member.key(),
        DiagnosticCode.DUPLICATE_KEY,
        "the key stands twice in its object: " + Quotes.quote(member.name()));
  }

  private ArrayNode array(Spot spot) {
    List<Node> elements = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      elements.add(value(spot.element(elements.size(), tokens.place())));
    }
    return new ArrayNode(spot, elements);
  }

  private ScalarNode scalar(Spot spot, boolean unread) {
    String text = tokens.text();
    return new ScalarNode(spot, unread ? Kind.UNREAD : kind(text), text);
  }

  private Kind kind(String text) {
    JsonToken token = tokens.current();
    if (token == JsonToken.VALUE_STRING) {
      // The YAML parser gives an empty value and a tilde as strings.
      boolean empty = isYaml && (text.isEmpty() || text.equals("~"));
      return empty ? Kind.NULL : Kind.STRING;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return Kind.INTEGER;
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return Kind.DECIMAL;
    }
    return token == JsonToken.VALUE_NULL ? Kind.NULL : Kind.BOOLEAN;
  }
}
