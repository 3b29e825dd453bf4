package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Which settings of third-party access a customer may choose for its organization.
 *
 * @param allowedValues the settings on offer
 * @param defaultValue the setting until one is chosen
 * @since 0.1.0
 */
public record ThirdPartyAccessChoice(
    Set<ThirdPartyAccess> allowedValues, ThirdPartyAccess defaultValue) {

  /** Copies the values. */
  public ThirdPartyAccessChoice {
    allowedValues = Require.orderedCopy(allowedValues);
    requireNonNull(defaultValue, "defaultValue");
  }
}
