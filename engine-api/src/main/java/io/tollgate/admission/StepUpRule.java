package io.tollgate.admission;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sensitive operation asks of the user's authentication. Classes and methods are compared
 * exactly; neither has an order. A token that was issued to a client itself has no user, and meets
 * no rule: {@link CallReason#USER_REQUIRED}.
 *
 * @param acrValues the classes of authentication that will do, the preferred one first
 * @param amrValues the methods of authentication, one of which will do as well
 * @param maxAge how long ago the authentication may have been; empty if that does not matter
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9470">RFC 9470</a>
 * @since 0.1.0
 */
public record StepUpRule(Set<String> acrValues, Set<String> amrValues, Optional<Duration> maxAge) {

  /** The class by which Auth0 calls multi-factor authentication. */
  public static final String MULTI_FACTOR =
      "http://schemas.openid.net/pape/policies/2007/06/multi-factor";

  /** Copies the sets, and checks that the rule asks for something. */
  public StepUpRule {
    acrValues = Collections.unmodifiableSet(new LinkedHashSet<>(acrValues));
    amrValues = Collections.unmodifiableSet(new LinkedHashSet<>(amrValues));
    requireTokens("acrValues", acrValues);
    requireTokens("amrValues", amrValues);
    if (acrValues.isEmpty() && !amrValues.isEmpty()) {
      throw new IllegalArgumentException(
          "a challenge can only name classes: acrValues=0 amrValues=" + amrValues.size());
    }
    if (maxAge.isPresent() && (maxAge.get().isNegative() || maxAge.get().toNanosPart() != 0)) {
      throw new IllegalArgumentException("must be whole seconds >= 0: maxAge=" + maxAge.get());
    }
    if (acrValues.isEmpty() && maxAge.isEmpty()) {
      throw new IllegalArgumentException("a rule must ask for something: acrValues=0");
    }
  }

  /**
   * Returns the rule that asks for a second factor.
   *
   * @param maxAge how long ago it may have been given
   * @return the rule
   */
  public static StepUpRule multiFactor(Duration maxAge) {
    return new StepUpRule(Set.of(MULTI_FACTOR), Set.of("mfa"), Optional.of(maxAge));
  }

  private static void requireTokens(String name, Collection<String> values) {
    for (String value : values) {
      if (!value.matches("[!#-\\[\\]-~]+")) {
        throw new IllegalArgumentException(
            "must be printable ASCII without space, quote and backslash: " + name + "=" + value);
      }
    }
  }

  /**
   * Returns the classes that will do as a list.
   *
   * @return the classes, the preferred one first
   */
  public List<String> preferredAcrValues() {
    return List.copyOf(acrValues);
  }
}
