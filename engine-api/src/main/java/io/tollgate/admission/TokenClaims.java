package io.tollgate.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.TokenScopes;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.tenant.SubjectType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The claims of an access token whose signature the service has verified. What a token does not
 * carry is empty; whether that matters is the engine's business.
 *
 * @param issuer {@code iss}
 * @param audience {@code aud}, one or several
 * @param expiresAt {@code exp}
 * @param notBefore {@code nbf}
 * @param organization {@code org_id}
 * @param authorizedParty {@code azp}
 * @param clientId {@code client_id}
 * @param scope {@code scope}, as it stands in the token; read leniently
 * @param keyThumbprint {@code cnf.jkt}: the key that the token is bound to (RFC 9449)
 * @param certificateThumbprint {@code cnf.x5t#S256}: the certificate it is bound to (RFC 8705)
 * @param unknownConfirmation whether {@code cnf} is there and says something else, or nothing that
 *     is understood: such a token is bound to nobody knows what, and refused
 * @param acr {@code acr}: the class of the user's authentication
 * @param amr {@code amr}: the methods of it
 * @param authenticatedAt {@code auth_time}
 * @param subjectType whether it was issued for a user or for the client itself
 * @since 0.1.0
 */
public record TokenClaims(
    Optional<String> issuer,
    List<String> audience,
    Optional<Instant> expiresAt,
    Optional<Instant> notBefore,
    Optional<String> organization,
    Optional<String> authorizedParty,
    Optional<String> clientId,
    String scope,
    Optional<String> keyThumbprint,
    Optional<String> certificateThumbprint,
    boolean unknownConfirmation,
    Optional<String> acr,
    List<String> amr,
    Optional<Instant> authenticatedAt,
    SubjectType subjectType) {

  /** Copies the lists. */
  public TokenClaims {
    requireNonNull(issuer, "issuer");
    audience = List.copyOf(audience);
    requireNonNull(expiresAt, "expiresAt");
    requireNonNull(notBefore, "notBefore");
    requireNonNull(organization, "organization");
    requireNonNull(authorizedParty, "authorizedParty");
    requireNonNull(clientId, "clientId");
    requireNonNull(scope, "scope");
    requireNonNull(keyThumbprint, "keyThumbprint");
    requireNonNull(certificateThumbprint, "certificateThumbprint");
    requireNonNull(acr, "acr");
    amr = List.copyOf(amr);
    requireNonNull(authenticatedAt, "authenticatedAt");
    requireNonNull(subjectType, "subjectType");
  }

  /**
   * Returns what of the scope's text breaks the grammar of RFC 6749, and so counts for nothing. It
   * is looked for when it is asked for.
   *
   * @return the first eight parts, each made printable and cut as in {@link DecisionRecord}
   */
  public List<String> ignoredScopes() {
    return TokenScopes.parse(scope).ignored().stream()
        .limit(DecisionRecord.MOST_IGNORED_SCOPES)
        .map(DecisionRecord::printable)
        .toList();
  }

  /**
   * Reads the claims of a token that a JOSE library has verified, from the map that it gives of
   * them. A time may be an {@code Instant}, a {@code Date} or a number of seconds. What is not
   * there stays empty, and nothing falls back on anything; {@code permissions} is not read at all.
   *
   * @param verified the claims by name
   * @return what the engine judges
   * @throws IllegalArgumentException if a claim is of another type than the platform's; such a
   *     token is not the tenant's: refuse it like one of a wrong signature
   */
  public static TokenClaims of(Map<String, ?> verified) {
    return new VerifiedClaims(verified).read();
  }

  /**
   * Starts claims of a token that carries nothing.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reopens these claims.
   *
   * @return a builder that holds every claim of these
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.issuer = issuer;
    builder.audience = audience;
    builder.expiresAt = expiresAt;
    builder.notBefore = notBefore;
    builder.organization = organization;
    builder.authorizedParty = authorizedParty;
    builder.clientId = clientId;
    builder.scope = scope;
    builder.keyThumbprint = keyThumbprint;
    builder.certificateThumbprint = certificateThumbprint;
    builder.unknownConfirmation = unknownConfirmation;
    builder.acr = acr;
    builder.amr = amr;
    builder.authenticatedAt = authenticatedAt;
    builder.subjectType = subjectType;
    return builder;
  }

  /** Collects claims; each setter replaces what was there. Not safe for use by several threads. */
  public static final class Builder {

    private Optional<String> issuer = Optional.empty();
    private List<String> audience = List.of();
    private Optional<Instant> expiresAt = Optional.empty();
    private Optional<Instant> notBefore = Optional.empty();
    private Optional<String> organization = Optional.empty();
    private Optional<String> authorizedParty = Optional.empty();
    private Optional<String> clientId = Optional.empty();
    private String scope = "";
    private Optional<String> keyThumbprint = Optional.empty();
    private Optional<String> certificateThumbprint = Optional.empty();
    private boolean unknownConfirmation;
    private Optional<String> acr = Optional.empty();
    private List<String> amr = List.of();
    private Optional<Instant> authenticatedAt = Optional.empty();
    private SubjectType subjectType = SubjectType.USER;

    private Builder() {}

    /**
     * Sets {@code iss}.
     *
     * @param issuer the issuer, such as {@code https://acme.us.auth0.com/}
     * @return this builder
     */
    public Builder issuer(String issuer) {
      this.issuer = Optional.of(issuer);
      return this;
    }

    /**
     * Sets {@code aud}.
     *
     * @param audience the audience
     * @return this builder
     */
    public Builder audience(String... audience) {
      return audience(List.of(audience));
    }

    /**
     * Sets {@code aud}.
     *
     * @param audience the audience
     * @return this builder
     */
    public Builder audience(Collection<String> audience) {
      this.audience = List.copyOf(audience);
      return this;
    }

    /**
     * Sets {@code exp}.
     *
     * @param time from when on the token is no good
     * @return this builder
     */
    public Builder expiresAt(Instant time) {
      this.expiresAt = Optional.of(time);
      return this;
    }

    /**
     * Sets {@code nbf}.
     *
     * @param time until when the token is no good yet
     * @return this builder
     */
    public Builder notBefore(Instant time) {
      this.notBefore = Optional.of(time);
      return this;
    }

    /**
     * Sets {@code org_id}.
     *
     * @param organization the organization's id
     * @return this builder
     */
    public Builder organization(String organization) {
      this.organization = Optional.of(organization);
      return this;
    }

    /**
     * Sets {@code azp}.
     *
     * @param clientId the client's id
     * @return this builder
     */
    public Builder authorizedParty(String clientId) {
      this.authorizedParty = Optional.of(clientId);
      return this;
    }

    /**
     * Sets {@code client_id}.
     *
     * @param clientId the client's id
     * @return this builder
     */
    public Builder clientId(String clientId) {
      this.clientId = Optional.of(clientId);
      return this;
    }

    /**
     * Sets {@code scope}; no scopes by default.
     *
     * @param scope the claim's text
     * @return this builder
     */
    public Builder scope(String scope) {
      this.scope = requireNonNull(scope, "scope");
      return this;
    }

    /**
     * Sets {@code cnf.jkt}.
     *
     * @param thumbprint the thumbprint of the key
     * @return this builder
     */
    public Builder keyThumbprint(String thumbprint) {
      this.keyThumbprint = Optional.of(thumbprint);
      return this;
    }

    /**
     * Sets {@code cnf.x5t#S256}.
     *
     * @param thumbprint the thumbprint of the certificate
     * @return this builder
     */
    public Builder certificateThumbprint(String thumbprint) {
      this.certificateThumbprint = Optional.of(thumbprint);
      return this;
    }

    /**
     * Says that {@code cnf} is there and is not understood; otherwise it is not there, or what was
     * set.
     *
     * @return this builder
     */
    public Builder unknownConfirmation() {
      this.unknownConfirmation = true;
      return this;
    }

    /**
     * Sets {@code acr}.
     *
     * @param acr the class
     * @return this builder
     */
    public Builder acr(String acr) {
      this.acr = Optional.of(acr);
      return this;
    }

    /**
     * Sets {@code amr}; none by default.
     *
     * @param amr the methods
     * @return this builder
     */
    public Builder amr(Collection<String> amr) {
      this.amr = List.copyOf(amr);
      return this;
    }

    /**
     * Sets {@code auth_time}.
     *
     * @param time when the user was authenticated
     * @return this builder
     */
    public Builder authenticatedAt(Instant time) {
      this.authenticatedAt = Optional.of(time);
      return this;
    }

    /**
     * Says for whom the token was issued; for a user by default.
     *
     * @param subjectType a user, or the client itself
     * @return this builder
     */
    public Builder subjectType(SubjectType subjectType) {
      this.subjectType = requireNonNull(subjectType, "subjectType");
      return this;
    }

    /**
     * Returns the claims.
     *
     * @return the claims
     */
    public TokenClaims build() {
      return new TokenClaims(
          issuer,
          audience,
          expiresAt,
          notBefore,
          organization,
          authorizedParty,
          clientId,
          scope,
          keyThumbprint,
          certificateThumbprint,
          unknownConfirmation,
          acr,
          amr,
          authenticatedAt,
          subjectType);
    }
  }
}
