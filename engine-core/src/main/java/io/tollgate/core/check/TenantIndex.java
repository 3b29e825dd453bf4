package io.tollgate.core.check;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.UserAttributeProfile;
import java.util.List;

/**
 * A tenant with what is needed to follow its references, built once for all checks.
 *
 * @param tenant the tenant
 * @param audiences its APIs
 * @param clients its clients
 * @param grants its client grants
 * @param organizations its organizations; none if it does not list them
 * @param connectionProfiles its connection profiles
 * @param userAttributeProfiles its user attribute profiles
 * @param scopeSuggestions what was meant by unknown scopes
 */
record TenantIndex(
    Tenant tenant,
    Audiences audiences,
    ById<Client> clients,
    ById<ClientGrant> grants,
    ById<Organization> organizations,
    ById<ConnectionProfile> connectionProfiles,
    ById<UserAttributeProfile> userAttributeProfiles,
    ScopeSuggestions scopeSuggestions) {

  static TenantIndex of(Tenant tenant) {
    return new TenantIndex(
        tenant,
        new Audiences(tenant),
        new ById<>(tenant.clients(), Client::id),
        new ById<>(tenant.clientGrants(), ClientGrant::id),
        new ById<>(organizationsOf(tenant), Organization::id),
        new ById<>(tenant.connectionProfiles(), ConnectionProfile::id),
        new ById<>(tenant.userAttributeProfiles(), UserAttributeProfile::id),
        new ScopeSuggestions());
  }

  /** Tells whether the tenant says which organizations it has. */
  boolean listsOrganizations() {
    return tenant.organizations() instanceof Organizations.Listed;
  }

  /** Returns the organizations that the tenant lists; none if it does not list them. */
  static List<Organization> organizationsOf(Tenant tenant) {
    return tenant.organizations() instanceof Organizations.Listed listed
        ? listed.organizations()
        : List.of();
  }
}
