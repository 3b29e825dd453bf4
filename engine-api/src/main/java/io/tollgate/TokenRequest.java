package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.SubjectType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A request for an access token, with what the caller knows about the user.
 *
 * @param clientId the client that asks
 * @param subjectType the flow
 * @param audience the API's identifier; without one a refresh exchange asks for its login's
 * @param organization the organization the token is for
 * @param scope the scopes asked for
 * @param roles ids or names of the roles that the user has in that organization, or tenant-wide
 *     where none is named; order and repetition do not matter, unknown ones carry nothing
 * @param permissions further permissions that the user is known to have for this API and
 *     organization
 * @param consent what the user has consented to
 * @param proofOfPossession whether the client proved possession of a key
 * @param refresh the login whose refresh token is exchanged
 * @since 0.1.0
 */
public record TokenRequest(
    String clientId,
    SubjectType subjectType,
    Optional<String> audience,
    Optional<String> organization,
    RequestedScope scope,
    List<String> roles,
    ScopeSet permissions,
    Consent consent,
    boolean proofOfPossession,
    Optional<RefreshExchange> refresh) {

  /**
   * The login that a refresh token comes from.
   *
   * @param audience the API that the login was for
   * @param scopes what the login granted
   */
  public record RefreshExchange(String audience, ScopeSet scopes) {

    /** Checks that both are given. */
    public RefreshExchange {
      requireNonNull(audience, "audience");
      requireNonNull(scopes, "scopes");
    }
  }

  /** Checks that a refresh exchange is for a user, and copies the roles. */
  public TokenRequest {
    requireNonNull(clientId, "clientId");
    requireNonNull(subjectType, "subjectType");
    requireNonNull(audience, "audience");
    requireNonNull(organization, "organization");
    requireNonNull(scope, "scope");
    roles = List.copyOf(roles);
    requireNonNull(permissions, "permissions");
    requireNonNull(consent, "consent");
    requireNonNull(refresh, "refresh");
    if (subjectType == SubjectType.CLIENT && refresh.isPresent()) {
      throw new IllegalArgumentException(
          "a refresh exchange is for the user flow only: subjectType=" + subjectType.wireName());
    }
  }

  /**
   * Starts a request of the user flow.
   *
   * @param clientId the client that asks
   * @return a builder
   */
  public static Builder forUser(String clientId) {
    return new Builder(clientId, SubjectType.USER);
  }

  /**
   * Starts a request of the client flow.
   *
   * @param clientId the client that asks
   * @return a builder
   */
  public static Builder forClient(String clientId) {
    return new Builder(clientId, SubjectType.CLIENT);
  }

  /**
   * Reopens this request.
   *
   * @return a builder that holds everything this request has
   */
  public Builder toBuilder() {
    Builder builder = new Builder(clientId, subjectType);
    builder.audience = audience;
    builder.organization = organization;
    builder.scope = scope;
    builder.roles = roles;
    builder.permissions = permissions;
    builder.consent = consent;
    builder.proofOfPossession = proofOfPossession;
    builder.refresh = refresh;
    return builder;
  }

  /** Collects a request. Not safe for use by several threads. */
  public static final class Builder {

    private static final RequestedScope NOT_GIVEN = new RequestedScope.NotGiven();
    private static final Consent DERIVED = new Consent.Derived();

    private final String clientId;
    private final SubjectType subjectType;
    private Optional<String> audience = Optional.empty();
    private Optional<String> organization = Optional.empty();
    private RequestedScope scope = NOT_GIVEN;
    private List<String> roles = List.of();
    private ScopeSet permissions = ScopeSet.empty();
    private Consent consent = DERIVED;
    private boolean proofOfPossession;
    private Optional<RefreshExchange> refresh = Optional.empty();

    private Builder(String clientId, SubjectType subjectType) {
      this.clientId = clientId;
      this.subjectType = subjectType;
    }

    /**
     * Sets the API.
     *
     * @param audience the API's identifier, exactly
     * @return this builder
     */
    public Builder audience(String audience) {
      this.audience = Optional.of(audience);
      return this;
    }

    /**
     * Sets the organization.
     *
     * @param organization the organization's id
     * @return this builder
     */
    public Builder organization(String organization) {
      this.organization = Optional.of(organization);
      return this;
    }

    /**
     * Sets the {@code scope} parameter; {@link RequestedScope.NotGiven} by default.
     *
     * @param text the parameter's value
     * @return this builder
     */
    public Builder scope(String text) {
      return scope(RequestedScope.parse(text));
    }

    /**
     * Sets the scopes asked for; {@link RequestedScope.NotGiven} by default.
     *
     * @param scope the scopes
     * @return this builder
     */
    public Builder scope(RequestedScope scope) {
      this.scope = requireNonNull(scope, "scope");
      return this;
    }

    /**
     * Sets the user's roles; none by default.
     *
     * @param roles ids or names of roles
     * @return this builder
     */
    public Builder roles(String... roles) {
      return roles(List.of(roles));
    }

    /**
     * Sets the user's roles; none by default.
     *
     * @param roles ids or names of roles
     * @return this builder
     */
    public Builder roles(Collection<String> roles) {
      this.roles = List.copyOf(roles);
      return this;
    }

    /**
     * Sets the user's further permissions; none by default.
     *
     * @param permissions scopes of the API
     * @return this builder
     */
    public Builder permissions(ScopeSet permissions) {
      this.permissions = requireNonNull(permissions, "permissions");
      return this;
    }

    /**
     * Sets what the user has consented to; {@link Consent.Derived} by default.
     *
     * @param consent the consent
     * @return this builder
     */
    public Builder consent(Consent consent) {
      this.consent = requireNonNull(consent, "consent");
      return this;
    }

    /**
     * Says whether the client proved possession of a key; false by default.
     *
     * @param proof true if it did
     * @return this builder
     */
    public Builder proofOfPossession(boolean proof) {
      this.proofOfPossession = proof;
      return this;
    }

    /**
     * Makes this the exchange of a refresh token.
     *
     * @param audience the API that the login was for
     * @param scopes what the login granted
     * @return this builder
     */
    public Builder refreshOf(String audience, ScopeSet scopes) {
      this.refresh = Optional.of(new RefreshExchange(audience, scopes));
      return this;
    }

    /**
     * Returns the request.
     *
     * @return the request
     * @throws IllegalArgumentException if a refresh exchange is not of the user flow
     */
    public TokenRequest build() {
      return new TokenRequest(
          clientId,
          subjectType,
          audience,
          organization,
          scope,
          roles,
          permissions,
          consent,
          proofOfPossession,
          refresh);
    }
  }
}
