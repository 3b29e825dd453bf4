package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;
import java.time.Duration;
import java.util.Optional;

/**
 * An API of the tenant: the platform's resource server.
 *
 * @param identifier the audience of its tokens, compared exactly
 * @param name its name for people
 * @param scopes the scopes it defines, in its order; at most {@value #MAX_SCOPES}
 * @param accessPolicies which applications may get a token, by flow
 * @param enforcesRbac whether a user's scopes are limited to the user's permissions ({@code
 *     enforce_policies})
 * @param tokenDialect the profile of its access tokens
 * @param tokenLifetime how long a token lives
 * @param tokenLifetimeForWeb how long a token of a browser flow lives
 * @param skipsConsent whether verifiable first-party applications need no consent
 * @param proofOfPossession whether tokens are bound to a key
 * @param isSystem whether the platform itself owns the API
 * @since 0.1.0
 */
public record Api(
    String identifier,
    String name,
    ScopeSet scopes,
    AccessPolicies accessPolicies,
    boolean enforcesRbac,
    TokenDialect tokenDialect,
    Duration tokenLifetime,
    Duration tokenLifetimeForWeb,
    boolean skipsConsent,
    ProofOfPossession proofOfPossession,
    boolean isSystem) {

  /** The platform's limit of scopes for one API. */
  public static final int MAX_SCOPES = 1_000;

  /** The path that the My Organization API's identifier has after the tenant's domain. */
  public static final String MY_ORGANIZATION_PATH = "/my-org/";

  /** The longest life of a token that the platform allows. */
  public static final Duration MAX_TOKEN_LIFETIME = Duration.ofDays(30);

  /** Checks the limits. */
  public Api {
    Require.text("identifier", identifier);
    requireNonNull(name, "name");
    requireNonNull(accessPolicies, "accessPolicies");
    requireNonNull(tokenDialect, "tokenDialect");
    requireNonNull(proofOfPossession, "proofOfPossession");
    if (scopes.size() > MAX_SCOPES) {
      throw new IllegalArgumentException(
          "an API has at most " + MAX_SCOPES + " scopes: scopes=" + scopes.size());
    }
    requireLifetime("tokenLifetime", tokenLifetime);
    requireLifetime("tokenLifetimeForWeb", tokenLifetimeForWeb);
  }

  /**
   * Starts an API with the platform's defaults. What they are depends on the kind of API: see
   * {@link Builder#build()}.
   *
   * @param identifier the audience of its tokens
   * @return a builder
   */
  public static Builder builder(String identifier) {
    return new Builder(identifier);
  }

  /**
   * Tells whether this is the tenant's My Organization API.
   *
   * @return true for a system API whose identifier ends in {@value #MY_ORGANIZATION_PATH}
   */
  public boolean isMyOrganization() {
    return isSystem && identifier.endsWith(MY_ORGANIZATION_PATH);
  }

  private static void requireLifetime(String name, Duration lifetime) {
    if (lifetime.isNegative() || lifetime.compareTo(MAX_TOKEN_LIFETIME) > 0) {
      throw new IllegalArgumentException(
          "must be 0.." + MAX_TOKEN_LIFETIME.toSeconds() + " seconds: " + name + "=" + lifetime);
    }
  }

  /** Collects an API. Not safe for use by several threads. */
  public static final class Builder {

    private final String identifier;
    private Optional<String> name = Optional.empty();
    private ScopeSet scopes = ScopeSet.empty();
    private Optional<AccessPolicies> accessPolicies = Optional.empty();
    private Optional<Boolean> enforcesRbac = Optional.empty();
    private TokenDialect tokenDialect = TokenDialect.ACCESS_TOKEN;
    private Optional<Duration> tokenLifetime = Optional.empty();
    private Optional<Duration> tokenLifetimeForWeb = Optional.empty();
    private Optional<Boolean> skipsConsent = Optional.empty();
    private ProofOfPossession proofOfPossession = ProofOfPossession.NONE;
    private boolean system;

    private Builder(String identifier) {
      this.identifier = identifier;
    }

    /**
     * Sets the name for people; the identifier by default.
     *
     * @param name the name
     * @return this builder
     */
    public Builder name(String name) {
      this.name = Optional.of(name);
      return this;
    }

    /**
     * Sets the scopes that the API defines; none by default.
     *
     * @param scopes the scopes, in the API's order
     * @return this builder
     */
    public Builder scopes(ScopeSet scopes) {
      this.scopes = requireNonNull(scopes, "scopes");
      return this;
    }

    /**
     * Sets the access policies.
     *
     * @param policies a policy for each flow
     * @return this builder
     */
    public Builder accessPolicies(AccessPolicies policies) {
      this.accessPolicies = Optional.of(policies);
      return this;
    }

    /**
     * Turns RBAC on or off.
     *
     * @param enforces whether a user's permissions limit the user's scopes
     * @return this builder
     */
    public Builder enforcesRbac(boolean enforces) {
      this.enforcesRbac = Optional.of(enforces);
      return this;
    }

    /**
     * Sets the profile of the tokens; {@link TokenDialect#ACCESS_TOKEN} by default.
     *
     * @param dialect the profile
     * @return this builder
     */
    public Builder tokenDialect(TokenDialect dialect) {
      this.tokenDialect = requireNonNull(dialect, "dialect");
      return this;
    }

    /**
     * Sets how long a token lives.
     *
     * @param lifetime 0 to {@link Api#MAX_TOKEN_LIFETIME}
     * @return this builder
     */
    public Builder tokenLifetime(Duration lifetime) {
      this.tokenLifetime = Optional.of(lifetime);
      return this;
    }

    /**
     * Sets how long a token of a browser flow lives.
     *
     * @param lifetime 0 to {@link Api#MAX_TOKEN_LIFETIME}
     * @return this builder
     */
    public Builder tokenLifetimeForWeb(Duration lifetime) {
      this.tokenLifetimeForWeb = Optional.of(lifetime);
      return this;
    }

    /**
     * Sets whether verifiable first-party applications need no consent.
     *
     * @param skips true to skip consent for them
     * @return this builder
     */
    public Builder skipsConsent(boolean skips) {
      this.skipsConsent = Optional.of(skips);
      return this;
    }

    /**
     * Sets the binding of tokens; {@link ProofOfPossession#NONE} by default.
     *
     * @param proof the binding
     * @return this builder
     */
    public Builder proofOfPossession(ProofOfPossession proof) {
      this.proofOfPossession = requireNonNull(proof, "proof");
      return this;
    }

    /**
     * Says whether the platform owns the API; false by default.
     *
     * @param isSystem true for a system API
     * @return this builder
     */
    public Builder system(boolean isSystem) {
      this.system = isSystem;
      return this;
    }

    /**
     * Returns the API. For a system API what was not set is: {@link
     * AccessPolicies#SYSTEM_API_DEFAULT}, RBAC on, consent skipped, a lifetime of 900 seconds. For
     * a tenant's own API: {@link AccessPolicies#CUSTOM_API_DEFAULT}, RBAC off, consent asked for, a
     * lifetime of 86,400 seconds, and 7,200 in browser flows.
     *
     * @return the API
     * @throws IllegalArgumentException if a value is out of range
     */
    public Api build() {
      return new Api(
          identifier,
          name.orElse(identifier),
          scopes,
          accessPolicies.orElse(
              system ? AccessPolicies.SYSTEM_API_DEFAULT : AccessPolicies.CUSTOM_API_DEFAULT),
          enforcesRbac.orElse(system),
          tokenDialect,
          tokenLifetime.orElse(Duration.ofSeconds(system ? 900 : 86_400)),
          tokenLifetimeForWeb.orElse(Duration.ofSeconds(system ? 900 : 7_200)),
          skipsConsent.orElse(system),
          proofOfPossession,
          system);
    }
  }
}
