package io.tollgate;

import java.util.Locale;

/**
 * The layers of a token decision. A scope is granted when every layer lets it pass; some layers
 * judge each scope, others the request as a whole. The order is that of explanations.
 *
 * @since 0.1.0
 */
public enum Layer {
  /** Whether the client exists and may use the flow. Judges the request. */
  CLIENT,
  /** Whether the API exists. Judges the request. */
  API,
  /** Whether the organization fits the client, the grant and the flow. Judges the request. */
  ORGANIZATION,
  /** Whether the API defines the scope. */
  CATALOGUE,
  /** Whether the API is open for the flow at all. Judges the request. */
  ACCESS_POLICY,
  /** Whether the client grant covers the scope, where the policy requires a grant. */
  CLIENT_GRANT,
  /** Whether the login or the client's refresh token policy covers the scope. */
  REFRESH_POLICY,
  /** Whether the request is well formed and, in the client flow, asks for nothing ungranted. */
  REQUEST,
  /** Whether the user holds the scope as a permission, where the API enforces RBAC. */
  RBAC,
  /** Whether the user consented to the scope, where consent applies. */
  CONSENT,
  /** Whether the token is bound to a key as API and client demand. Judges the request. */
  PROOF_OF_POSSESSION;

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case, such as {@code client_grant}
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
