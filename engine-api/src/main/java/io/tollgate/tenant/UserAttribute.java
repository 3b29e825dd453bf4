package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * An attribute of a user and where its value comes from.
 *
 * @param label its name for people, 1 to 128 characters
 * @param description what it is, 1 to 128 characters
 * @param profileRequired whether every user must have it
 * @param auth0Mapping the field of the platform's user, 1 to 50 characters
 * @param mapping where the value comes from
 * @param strategyOverrides the mapping by strategy, in place of {@code mapping}
 * @since 0.1.0
 */
public record UserAttribute(
    String label,
    String description,
    boolean profileRequired,
    String auth0Mapping,
    AttributeMapping mapping,
    Map<Strategy, AttributeMapping> strategyOverrides) {

  /** The longest label and the longest description. */
  public static final int MAX_TEXT_LENGTH = 128;

  /** The longest field name of the platform's user. */
  public static final int MAX_MAPPING_LENGTH = 50;

  /** Checks the limits. */
  public UserAttribute {
    Require.text("label", label, 1, MAX_TEXT_LENGTH);
    Require.text("description", description, 1, MAX_TEXT_LENGTH);
    Require.text("auth0Mapping", auth0Mapping, 1, MAX_MAPPING_LENGTH);
    requireNonNull(mapping, "mapping");
    strategyOverrides = Require.sortedCopy(strategyOverrides);
  }
}
