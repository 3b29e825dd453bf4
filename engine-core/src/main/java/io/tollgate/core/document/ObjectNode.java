package io.tollgate.core.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object.
 *
 * @param spot its place
 * @param members its members
 */
record ObjectNode(Spot spot, Members members) implements Node {
  /** The member of this name, unless it is null. */
  Optional<Node> find(String name) {
    return Optional.ofNullable(given(name));
  }

  /** The member of this name; null if it does not count as given. */
  @Nullable Node given(String name) {
    Node member = members.find(name);
    return member == null || member.isNull() ? null : member;
  }

  @Override
  public String describe() {
    return "an object";
  }
}
