package io.tollgate.tenant;

/**
 * How a token is presented.
 *
 * @since 0.1.0
 */
public enum TokenType {
  /** As a bearer token (RFC 6750); a token bound by mutual TLS is presented so, too (RFC 8705). */
  BEARER("Bearer"),
  /** With a proof of possession of the client's key (RFC 9449). */
  DPOP("DPoP");

  private final String wireName;

  TokenType(String wireName) {
    this.wireName = wireName;
  }

  /**
   * Returns the {@code token_type} of the token response.
   *
   * @return {@code Bearer} or {@code DPoP}
   */
  public String wireName() {
    return wireName;
  }
}
