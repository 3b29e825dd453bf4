package io.tollgate.admission;

import java.util.Locale;

/**
 * What the service found when it checked the proof of possession that came with a call. For a token
 * that is bound to a key: signature, method, address, time, replay, the token's hash, and that the
 * key is the one the token names (<a href="https://www.rfc-editor.org/rfc/rfc9449#section-4.3">RFC
 * 9449, section 4.3</a>). For one that is bound to a certificate: that the certificate of the
 * connection is the one the token names (<a
 * href="https://www.rfc-editor.org/rfc/rfc8705#section-3">RFC 8705, section 3</a>).
 *
 * @since 0.1.0
 */
public enum ProofState {
  /** No proof came. */
  ABSENT,
  /** A proof came, and every check passed. */
  VALID,
  /** A proof came, and a check failed. */
  INVALID;

  /**
   * Returns the name that documents use.
   *
   * @return the name in lower case
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
