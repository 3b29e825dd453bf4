package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for connections that customers create.
 *
 * @param id the profile's id
 * @param name its name, 1 to 50 characters
 * @param showAsButton whether a new connection is offered as a button
 * @param assignMembershipOnLogin whether signing in makes a user a member
 * @param connectionNamePrefixTemplate how names of new connections begin
 * @param enabledFeatures what new connections may use
 * @param strategyOverrides the features by strategy, in place of {@code enabledFeatures}
 * @param crossAppAccess how cross-app access is ruled
 * @since 0.1.0
 */
public record ConnectionProfile(
    String id,
    String name,
    Optional<ConnectionSetting> showAsButton,
    Optional<ConnectionSetting> assignMembershipOnLogin,
    Optional<String> connectionNamePrefixTemplate,
    Set<ConnectionFeature> enabledFeatures,
    Map<Strategy, Set<ConnectionFeature>> strategyOverrides,
    Optional<CrossAppAccess> crossAppAccess) {

  /** The longest name. */
  public static final int MAX_NAME_LENGTH = 50;

  /** The longest prefix template, counted as written. */
  public static final int MAX_TEMPLATE_LENGTH = 15;

  /**
   * The grammar of a prefix template: letters, digits, single hyphens not at the start, and the
   * placeholders {@code {org_id}} and {@code {org_name}}.
   */
  private static final Pattern TEMPLATE =
      Pattern.compile("(?!-)(?!.*--)(?:[a-zA-Z0-9-]|\\{org_id\\}|\\{org_name\\})*+");

  /** Checks the limits. */
  public ConnectionProfile {
    Require.text("id", id);
    Require.text("name", name, 1, MAX_NAME_LENGTH);
    requireNonNull(showAsButton, "showAsButton");
    requireNonNull(assignMembershipOnLogin, "assignMembershipOnLogin");
    connectionNamePrefixTemplate.ifPresent(ConnectionProfile::requireTemplate);
    enabledFeatures = Require.orderedCopy(enabledFeatures);
    strategyOverrides = Require.sortedCopy(strategyOverrides);
    requireNonNull(crossAppAccess, "crossAppAccess");
  }

  /**
   * Tells whether a text follows the grammar of prefix templates. The length is a rule of its own.
   *
   * @param template the text
   * @return true if it is well formed
   */
  public static boolean isTemplate(String template) {
    return TEMPLATE.matcher(template).matches();
  }

  /**
   * Returns what connections of one strategy may use.
   *
   * @param strategy the strategy
   * @return the override's features, or the profile's own where the strategy has no override
   */
  public Set<ConnectionFeature> featuresOf(Strategy strategy) {
    return strategyOverrides.getOrDefault(strategy, enabledFeatures);
  }

  private static void requireTemplate(String template) {
    Require.text("connectionNamePrefixTemplate", template, 0, MAX_TEMPLATE_LENGTH);
    if (!isTemplate(template)) {
      throw new IllegalArgumentException(
          "must be letters, digits, single hyphens, {org_id} or {org_name}: "
              + "connectionNamePrefixTemplate="
              + template);
    }
  }
}
