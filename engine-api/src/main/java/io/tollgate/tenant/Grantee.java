package io.tollgate.tenant;

/**
 * Whom a client grant is for.
 *
 * @since 0.1.0
 */
public sealed interface Grantee {

  /**
   * One client. Its own grant comes before a grant for all third-party clients.
   *
   * @param clientId the client's id
   */
  record OneClient(String clientId) implements Grantee {

    /** Checks the id. */
    public OneClient {
      Require.text("clientId", clientId);
    }
  }

  /**
   * Every third-party client that has no grant of its own: the platform's {@code default_for:
   * third_party_clients}.
   */
  record ThirdPartyClients() implements Grantee {}
}
