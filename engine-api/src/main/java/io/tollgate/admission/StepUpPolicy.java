package io.tollgate.admission;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which operations are sensitive. The platform recommends step-up for sensitive operations and
 * names none, so nothing is sensitive unless it is said here.
 *
 * @param rules what an operation asks for, by the operation's id
 * @since 0.1.0
 */
public record StepUpPolicy(Map<String, StepUpRule> rules) {

  /** Nothing is sensitive. */
  public static final StepUpPolicy NONE = new StepUpPolicy(Map.of());

  /** Copies the rules. */
  public StepUpPolicy {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
  }

  /**
   * Returns a policy for the My Organization API: whatever takes away an organization's way in, its
   * members or its administrators asks for a second factor within the last 15 minutes.
   *
   * @return the policy
   */
  public static StepUpPolicy recommended() {
    StepUpRule secondFactor = StepUpRule.multiFactor(Duration.ofMinutes(15));
    return new StepUpPolicy(
        Map.of(
            "DeleteMyOrganization", secondFactor,
            "DeleteOrganizationDomain", secondFactor,
            "DeleteOrganizationIdentityProvider", secondFactor,
            "DetachOrganizationIdentityProviderDomain", secondFactor,
            "DeleteOrganizationMemberships", secondFactor,
            "UnassignOrganizationMemberRoles", secondFactor,
            "UnassignOrganizationMemberRolesLegacy", secondFactor,
            "CreateIdpProvisioningScimToken", secondFactor));
  }
}
