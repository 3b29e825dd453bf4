package io.tollgate.core.document;

import java.util.Map;
import java.util.Optional;

/**
 * An object.
 *
 * @param spot its place
 * @param members its members by name, in the order of the document
 */
record ObjectNode(Spot spot, Map<String, Node> members) implements Node {
  /** The member of this name, unless it is null. */
  Optional<Node> find(String name) {
    return Optional.ofNullable(members.get(name)).filter(member -> !member.isNull());
  }

  @Override
  public String describe() {
    return "an object";
  }
}
