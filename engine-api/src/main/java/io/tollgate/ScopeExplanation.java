package io.tollgate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of one scope.
 *
 * @param scope the scope
 * @param granted whether the token has it
 * @param failing every layer that stops it, in the order of {@link Layer}; none if it is granted
 * @param remedies the least that would grant it: all of them together, and no fewer; none if it is
 *     granted
 * @since 0.1.0
 */
public record ScopeExplanation(
    String scope, boolean granted, List<Layer> failing, List<Remedy> remedies) {

  /** Copies the lists. */
  public ScopeExplanation {
    requireNonNull(scope, "scope");
    failing = List.copyOf(failing);
    remedies = List.copyOf(remedies);
    if (granted != failing.isEmpty()) {
      throw new IllegalArgumentException("granted exactly if nothing fails: failing=" + failing);
    }
  }
}
