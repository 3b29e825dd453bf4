package io.tollgate.core.document;

import java.util.Optional;

/**
 * An object.
 *
 * @param spot its place
 * @param members its members
 */
record ObjectNode(Spot spot, Members members) implements Node {
  /** The member of this name, unless it is null. */
  Optional<Node> find(String name) {
    Node member = members.find(name);
    return member == null || member.isNull() ? Optional.empty() : Optional.of(member);
  }

  @Override
  public String describe() {
    return "an object";
  }
}
