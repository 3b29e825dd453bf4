package io.tollgate.tenant;

/**
 * Whose application a client is, and how far a third party's is trusted.
 *
 * @since 0.1.0
 */
public enum Party {
  /** The tenant's own application. */
  FIRST_PARTY,
  /** Somebody else's application, treated like a first-party one except for consent. */
  THIRD_PARTY_PERMISSIVE,
  /** Somebody else's application that needs a client grant whatever the access policy. */
  THIRD_PARTY_STRICT;

  /**
   * Tells whether the application is somebody else's.
   *
   * @return true for both kinds of third-party application
   */
  public boolean isThirdParty() {
    return this != FIRST_PARTY;
  }
}
