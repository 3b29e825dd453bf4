package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.RateLimits;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of one tenant that decisions are made from.
 *
 * <p>Each part is valid in itself. Whether the parts fit together (a grant that names a client the
 * tenant does not have, say) is checked when an engine is built from the tenant.
 *
 * @param domain the canonical domain, such as {@code acme.us.auth0.com}; an export does not say it
 * @param customDomains the custom domains
 * @param rateLimits the limits, by tier or the tenant's own
 * @param apis the APIs
 * @param clients the clients
 * @param clientGrants the client grants
 * @param roles the roles that can be given tenant-wide and in any organization
 * @param organizations the organizations
 * @param connectionProfiles the connection profiles
 * @param userAttributeProfiles the user attribute profiles
 * @since 0.1.0
 */
public record Tenant(
    Optional<String> domain,
    List<String> customDomains,
    Optional<RateLimits> rateLimits,
    List<Api> apis,
    List<Client> clients,
    List<ClientGrant> clientGrants,
    List<Role> roles,
    Organizations organizations,
    List<ConnectionProfile> connectionProfiles,
    List<UserAttributeProfile> userAttributeProfiles) {

  /** Copies the lists. */
  public Tenant {
    domain.ifPresent(value -> Require.text("domain", value));
    customDomains = List.copyOf(customDomains);
    requireNonNull(rateLimits, "rateLimits");
    apis = List.copyOf(apis);
    clients = List.copyOf(clients);
    clientGrants = List.copyOf(clientGrants);
    roles = List.copyOf(roles);
    requireNonNull(organizations, "organizations");
    connectionProfiles = List.copyOf(connectionProfiles);
    userAttributeProfiles = List.copyOf(userAttributeProfiles);
  }

  /**
   * Starts a tenant that has a domain and nothing else.
   *
   * @param domain the canonical domain
   * @return a builder
   */
  public static Builder builder(String domain) {
    return new Builder().domain(domain);
  }

  /**
   * Reopens this tenant.
   *
   * @return a builder that holds everything this tenant has
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.domain = domain;
    builder.rateLimits = rateLimits;
    return builder
        .customDomains(customDomains)
        .apis(apis)
        .clients(clients)
        .clientGrants(clientGrants)
        .roles(roles)
        .organizations(organizations)
        .connectionProfiles(connectionProfiles)
        .userAttributeProfiles(userAttributeProfiles);
  }

  /** Collects a tenant; each setter replaces what was there. Not safe for several threads. */
  public static final class Builder {

    private Optional<String> domain = Optional.empty();
    private List<String> customDomains = List.of();
    private Optional<RateLimits> rateLimits = Optional.empty();
    private List<Api> apis = List.of();
    private List<Client> clients = List.of();
    private List<ClientGrant> clientGrants = List.of();
    private List<Role> roles = List.of();
    private Organizations organizations = new Organizations.Unlisted();
    private List<ConnectionProfile> connectionProfiles = List.of();
    private List<UserAttributeProfile> userAttributeProfiles = List.of();

    /** Starts a tenant without a domain, as an export gives it. */
    public Builder() {}

    /**
     * Sets the canonical domain.
     *
     * @param domain the domain
     * @return this builder
     */
    public Builder domain(String domain) {
      this.domain = Optional.of(domain);
      return this;
    }

    /**
     * Sets the custom domains; none by default.
     *
     * @param domains the domains
     * @return this builder
     */
    public Builder customDomains(List<String> domains) {
      this.customDomains = domains;
      return this;
    }

    /**
     * Sets the rate limits.
     *
     * @param limits the limits
     * @return this builder
     */
    public Builder rateLimits(RateLimits limits) {
      this.rateLimits = Optional.of(limits);
      return this;
    }

    /**
     * Sets the APIs; none by default.
     *
     * @param apis the APIs
     * @return this builder
     */
    public Builder apis(List<Api> apis) {
      this.apis = apis;
      return this;
    }

    /**
     * Sets the clients; none by default.
     *
     * @param clients the clients
     * @return this builder
     */
    public Builder clients(List<Client> clients) {
      this.clients = clients;
      return this;
    }

    /**
     * Sets the client grants; none by default.
     *
     * @param grants the grants
     * @return this builder
     */
    public Builder clientGrants(List<ClientGrant> grants) {
      this.clientGrants = grants;
      return this;
    }

    /**
     * Sets the roles; none by default.
     *
     * @param roles the roles
     * @return this builder
     */
    public Builder roles(List<Role> roles) {
      this.roles = roles;
      return this;
    }

    /**
     * Sets the organizations; {@link Organizations.Unlisted} by default.
     *
     * @param organizations the organizations
     * @return this builder
     */
    public Builder organizations(Organizations organizations) {
      this.organizations = organizations;
      return this;
    }

    /**
     * Sets the connection profiles; none by default.
     *
     * @param profiles the profiles
     * @return this builder
     */
    public Builder connectionProfiles(List<ConnectionProfile> profiles) {
      this.connectionProfiles = profiles;
      return this;
    }

    /**
     * Sets the user attribute profiles; none by default.
     *
     * @param profiles the profiles
     * @return this builder
     */
    public Builder userAttributeProfiles(List<UserAttributeProfile> profiles) {
      this.userAttributeProfiles = profiles;
      return this;
    }

    /**
     * Returns the tenant.
     *
     * @return the tenant
     */
    public Tenant build() {
      return new Tenant(
          domain,
          customDomains,
          rateLimits,
          apis,
          clients,
          clientGrants,
          roles,
          organizations,
          connectionProfiles,
          userAttributeProfiles);
    }
  }
}
