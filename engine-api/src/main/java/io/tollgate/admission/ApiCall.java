package io.tollgate.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.tenant.TokenType;
import java.util.Optional;

/**
 * A call to an API, as the service sees it.
 *
 * @param method the HTTP method, as it came
 * @param host the host that was called, without a port
 * @param path the path as it came, percent-encoded, without a query
 * @param scheme how the token was presented: the scheme of the {@code Authorization} header
 * @param proof what came of the proof of possession
 * @param token the token's verified claims; empty if none came, or what came did not verify
 * @param tokenRejected whether a token came that did not verify: it could not be read, or its
 *     signature is not the tenant's
 * @param facts what the service knows about what the call is for
 * @since 0.1.0
 */
public record ApiCall(
    String method,
    String host,
    String path,
    TokenType scheme,
    ProofState proof,
    Optional<TokenClaims> token,
    boolean tokenRejected,
    CallFacts facts) {

  /** Checks that all is given, and that nothing is claimed by a token that did not verify. */
  public ApiCall {
    requireNonNull(method, "method");
    requireNonNull(host, "host");
    requireNonNull(path, "path");
    requireNonNull(scheme, "scheme");
    requireNonNull(proof, "proof");
    requireNonNull(token, "token");
    requireNonNull(facts, "facts");
    if (tokenRejected && token.isPresent()) {
      throw new IllegalArgumentException("must have no claims: tokenRejected=true");
    }
  }

  /**
   * Starts a call without a token.
   *
   * @param method the HTTP method
   * @param host the host that was called
   * @param path the path as it came
   * @return a builder
   */
  public static Builder of(String method, String host, String path) {
    return new Builder(method, host, path);
  }

  /** Collects a call; each setter replaces what was there. Not safe for use by several threads. */
  public static final class Builder {

    private final String method;
    private final String host;
    private final String path;
    private TokenType scheme = TokenType.BEARER;
    private ProofState proof = ProofState.ABSENT;
    private Optional<TokenClaims> token = Optional.empty();
    private boolean tokenRejected;
    private CallFacts facts = CallFacts.NONE;

    private Builder(String method, String host, String path) {
      this.method = method;
      this.host = host;
      this.path = path;
    }

    /**
     * Sets a token presented as a bearer token.
     *
     * @param claims its verified claims
     * @return this builder
     */
    public Builder bearer(TokenClaims claims) {
      return present(TokenType.BEARER, claims, ProofState.ABSENT);
    }

    /**
     * Sets a token presented as a bearer token over a connection with a client certificate.
     *
     * @param claims its verified claims
     * @param proof whether the certificate is the one that the token names
     * @return this builder
     */
    public Builder bearer(TokenClaims claims, ProofState proof) {
      return present(TokenType.BEARER, claims, proof);
    }

    /**
     * Sets a token presented with the scheme {@code DPoP}.
     *
     * @param claims its verified claims
     * @param proof what came of the proof
     * @return this builder
     */
    public Builder dpop(TokenClaims claims, ProofState proof) {
      return present(TokenType.DPOP, claims, proof);
    }

    /**
     * Says that a token came that did not verify: it could not be read, or its signature is not the
     * tenant's. Nothing that it claims is handed over, for nobody stands for it.
     *
     * @param how the scheme of the {@code Authorization} header
     * @return this builder
     */
    public Builder rejectedToken(TokenType how) {
      this.scheme = requireNonNull(how, "how");
      this.token = Optional.empty();
      this.proof = ProofState.ABSENT;
      this.tokenRejected = true;
      return this;
    }

    /**
     * Sets what the service knows; nothing by default.
     *
     * @param facts the facts
     * @return this builder
     */
    public Builder facts(CallFacts facts) {
      this.facts = requireNonNull(facts, "facts");
      return this;
    }

    private Builder present(TokenType how, TokenClaims claims, ProofState found) {
      this.scheme = how;
      this.token = Optional.of(claims);
      this.proof = requireNonNull(found, "proof");
      this.tokenRejected = false;
      return this;
    }

    /**
     * Returns the call.
     *
     * @return the call
     */
    public ApiCall build() {
      return new ApiCall(method, host, path, scheme, proof, token, tokenRejected, facts);
    }
  }
}
