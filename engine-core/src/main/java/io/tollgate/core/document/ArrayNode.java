package io.tollgate.core.document;

import java.util.List;

/**
 * An array.
 *
 * @param spot its place
 * @param elements its elements
 */
record ArrayNode(Spot spot, List<Node> elements) implements Node {
  @Override
  public String describe() {
    return "an array";
  }
}
