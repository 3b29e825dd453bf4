package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application of the tenant that asks for tokens.
 *
 * @param id the client id
 * @param name its name for people
 * @param party whose application it is
 * @param confidential whether it can keep a secret
 * @param grantTypes the grant types it may use, in the platform's spelling; none if empty
 * @param organizationUsage whether its users sign in within an organization
 * @param defaultOrganization the organization of a client flow that names none
 * @param requiresProofOfPossession whether its tokens must be bound to a key
 * @param myOrganizationConfiguration what its users may do through the My Organization API
 * @param refreshTokenPolicies what its refresh tokens may be exchanged for in addition
 * @since 0.1.0
 */
public record Client(
    String id,
    String name,
    Party party,
    boolean confidential,
    Set<String> grantTypes,
    OrganizationUsage organizationUsage,
    Optional<String> defaultOrganization,
    boolean requiresProofOfPossession,
    Optional<MyOrganizationConfiguration> myOrganizationConfiguration,
    List<RefreshTokenPolicy> refreshTokenPolicies) {

  /** Copies the values. */
  public Client {
    Require.text("id", id);
    requireNonNull(name, "name");
    requireNonNull(party, "party");
    grantTypes = Require.orderedCopy(grantTypes);
    requireNonNull(organizationUsage, "organizationUsage");
    defaultOrganization.ifPresent(value -> Require.text("defaultOrganization", value));
    requireNonNull(myOrganizationConfiguration, "myOrganizationConfiguration");
    refreshTokenPolicies = List.copyOf(refreshTokenPolicies);
  }

  /**
   * Starts a first-party, confidential client that may use {@link GrantType#AUTHORIZATION_CODE},
   * {@link GrantType#IMPLICIT}, {@link GrantType#REFRESH_TOKEN} and {@link
   * GrantType#CLIENT_CREDENTIALS}, with or without an organization.
   *
   * @param id the client id
   * @return a builder
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Collects a client. Not safe for use by several threads. */
  public static final class Builder {

    private static final Set<String> DEFAULT_GRANT_TYPES =
        Require.orderedCopy(
            List.of(
                GrantType.AUTHORIZATION_CODE,
                GrantType.IMPLICIT,
                GrantType.REFRESH_TOKEN,
                GrantType.CLIENT_CREDENTIALS));

    private final String id;
    private Optional<String> name = Optional.empty();
    private Party party = Party.FIRST_PARTY;
    private boolean confidential = true;
    private Set<String> grantTypes = DEFAULT_GRANT_TYPES;
    private OrganizationUsage organizationUsage = OrganizationUsage.ALLOW;
    private Optional<String> defaultOrganization = Optional.empty();
    private boolean requiresProofOfPossession;
    private Optional<MyOrganizationConfiguration> myOrganization = Optional.empty();
    private List<RefreshTokenPolicy> refreshTokenPolicies = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Sets the name for people; the id by default.
     *
     * @param name the name
     * @return this builder
     */
    public Builder name(String name) {
      this.name = Optional.of(name);
      return this;
    }

    /**
     * Sets whose application it is.
     *
     * @param party the party
     * @return this builder
     */
    public Builder party(Party party) {
      this.party = requireNonNull(party, "party");
      return this;
    }

    /**
     * Sets whether it can keep a secret.
     *
     * @param confidential false for a public client
     * @return this builder
     */
    public Builder confidential(boolean confidential) {
      this.confidential = confidential;
      return this;
    }

    /**
     * Sets the grant types, in place of the default ones.
     *
     * @param grantTypes names in the platform's spelling
     * @return this builder
     */
    public Builder grantTypes(Collection<String> grantTypes) {
      this.grantTypes = Require.orderedCopy(grantTypes);
      return this;
    }

    /**
     * Sets whether its users sign in within an organization.
     *
     * @param usage the usage
     * @return this builder
     */
    public Builder organizationUsage(OrganizationUsage usage) {
      this.organizationUsage = requireNonNull(usage, "usage");
      return this;
    }

    /**
     * Sets the organization of a client flow that names none.
     *
     * @param organization the organization's id
     * @return this builder
     */
    public Builder defaultOrganization(String organization) {
      this.defaultOrganization = Optional.of(organization);
      return this;
    }

    /**
     * Sets whether its tokens must be bound to a key.
     *
     * @param required true if unbound tokens are not issued to it
     * @return this builder
     */
    public Builder requiresProofOfPossession(boolean required) {
      this.requiresProofOfPossession = required;
      return this;
    }

    /**
     * Sets what its users may do through the My Organization API.
     *
     * @param configuration the configuration
     * @return this builder
     */
    public Builder myOrganizationConfiguration(MyOrganizationConfiguration configuration) {
      this.myOrganization = Optional.of(configuration);
      return this;
    }

    /**
     * Sets what its refresh tokens may be exchanged for in addition.
     *
     * @param policies the policies
     * @return this builder
     */
    public Builder refreshTokenPolicies(List<RefreshTokenPolicy> policies) {
      this.refreshTokenPolicies = List.copyOf(policies);
      return this;
    }

    /**
     * Returns the client.
     *
     * @return the client
     * @throws IllegalArgumentException if a value is out of range
     */
    public Client build() {
      return new Client(
          id,
          name.orElse(id),
          party,
          confidential,
          grantTypes,
          organizationUsage,
          defaultOrganization,
          requiresProofOfPossession,
          myOrganization,
          refreshTokenPolicies);
    }
  }
}
