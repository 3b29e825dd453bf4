package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * What a client lets its users do through the My Organization API: the platform's {@code
 * my_organization_configuration}. The API rejects every call of a client that has none.
 *
 * @param allowedStrategies the identity providers that may be created; none if empty
 * @param connectionDeletionBehavior what deleting a connection does
 * @param connectionProfileId the connection profile of this client; what needs one does not work
 *     without it
 * @param userAttributeProfileId the user attribute profile of this client; what needs one does not
 *     work without it
 * @param invitationLandingClientId the client at which an invited member arrives
 * @param thirdPartyClientAccess the choice of third-party access
 * @since 0.1.0
 */
public record MyOrganizationConfiguration(
    Set<Strategy> allowedStrategies,
    ConnectionDeletionBehavior connectionDeletionBehavior,
    Optional<String> connectionProfileId,
    Optional<String> userAttributeProfileId,
    Optional<String> invitationLandingClientId,
    Optional<ThirdPartyAccessChoice> thirdPartyClientAccess) {

  /** Copies the values. */
  public MyOrganizationConfiguration {
    allowedStrategies = Require.orderedCopy(allowedStrategies);
    requireNonNull(connectionDeletionBehavior, "connectionDeletionBehavior");
    connectionProfileId.ifPresent(id -> Require.text("connectionProfileId", id));
    userAttributeProfileId.ifPresent(id -> Require.text("userAttributeProfileId", id));
    invitationLandingClientId.ifPresent(id -> Require.text("invitationLandingClientId", id));
    requireNonNull(thirdPartyClientAccess, "thirdPartyClientAccess");
  }

  /**
   * Returns a configuration without profiles.
   *
   * @param allowedStrategies the identity providers that may be created
   * @param connectionDeletionBehavior what deleting a connection does
   * @return the configuration
   */
  public static MyOrganizationConfiguration of(
      Set<Strategy> allowedStrategies, ConnectionDeletionBehavior connectionDeletionBehavior) {
    return new MyOrganizationConfiguration(
        allowedStrategies,
        connectionDeletionBehavior,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
