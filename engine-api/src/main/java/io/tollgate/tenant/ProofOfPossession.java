package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Whether an API's tokens are bound to a key of the client.
 *
 * @param mechanism how the client proves that it holds the key
 * @param required whether tokens must be bound
 * @param requiredFor for whom, when required
 * @since 0.1.0
 */
public record ProofOfPossession(Mechanism mechanism, boolean required, Clients requiredFor) {

  /** No binding: every token is a bearer token. */
  public static final ProofOfPossession NONE =
      new ProofOfPossession(Mechanism.NONE, false, Clients.ALL_CLIENTS);

  /** The ways to prove possession of a key. */
  public enum Mechanism {
    /** None: the API knows bearer tokens only. */
    NONE,
    /** Mutual TLS (RFC 8705); always required, for all clients. */
    MTLS,
    /** Demonstrating proof of possession (RFC 9449). */
    DPOP;

    /**
     * Returns the platform's spelling.
     *
     * @return the name in lower case
     */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The clients that a requirement is for. */
  public enum Clients {
    /** Only clients that cannot keep a secret; the others may bind their tokens. */
    PUBLIC_CLIENTS,
    /** Every client. */
    ALL_CLIENTS;

    /**
     * Returns the platform's spelling.
     *
     * @return the name in lower case
     */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks the combination: none is never required, mutual TLS always is and for everybody. */
  public ProofOfPossession {
    requireNonNull(mechanism, "mechanism");
    requireNonNull(requiredFor, "requiredFor");
    if (mechanism == Mechanism.NONE && required) {
      throw new IllegalArgumentException("a mechanism is needed to require it: mechanism=none");
    }
    if (mechanism == Mechanism.MTLS && !(required && requiredFor == Clients.ALL_CLIENTS)) {
      throw new IllegalArgumentException(
          "mtls is always required for all clients: required=" + required);
    }
  }

  /**
   * Tells whether this client's tokens must be bound.
   *
   * @param confidential whether the client can keep a secret
   * @return true if an unbound token is not issued to it
   */
  public boolean isRequiredFor(boolean confidential) {
    return required && (requiredFor == Clients.ALL_CLIENTS || !confidential);
  }
}
