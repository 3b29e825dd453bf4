package io.tollgate.core.document;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.UserAttributeProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Turns the references of an export, by name or id, into references by id. */
final class References {
  private final Map<String, String> clients;
  private final Map<String, String> connectionProfiles;
  private final Map<String, String> userAttributeProfiles;
  private final Map<String, String> organizations;

  private References(Draft draft) {
    clients = idsByName(draft.clients.values(), Client::id, Client::name);
    connectionProfiles =
        idsByName(
            draft.connectionProfiles.values(), ConnectionProfile::id, ConnectionProfile::name);
    userAttributeProfiles =
        idsByName(
            draft.userAttributeProfiles.values(),
            UserAttributeProfile::id,
            UserAttributeProfile::name);
    organizations = idsByName(draft.organizations.values(), Organization::id, Organization::name);
  }

  /** Resolves every reference of a draft; one that names nothing stays as it is. */
  static void resolve(Draft draft) {
    References references = new References(draft);
    draft.clients.replaceAll(references::resolve);
    draft.clientGrants.replaceAll(references::resolve);
    Map<String, List<String>> grants = grantsByClient(draft.clientGrants.values());
    draft.organizations.replaceAll(organization -> references.resolve(organization, grants));
  }

  /** Ids by name and by themselves; an id comes before a name, and the first name counts. */
  private static <T> Map<String, String> idsByName(
      List<T> values, Function<T, String> id, Function<T, String> name) {
    Map<String, String> ids = new HashMap<>();
    values.forEach(value -> ids.put(id.apply(value), id.apply(value)));
    values.forEach(value -> ids.putIfAbsent(name.apply(value), id.apply(value)));
    return ids;
  }

  private static String resolve(Map<String, String> ids, String reference) {
    return ids.getOrDefault(reference, reference);
  }

  private Client resolve(Client client) {
    if (client.defaultOrganization().isEmpty() && client.myOrganizationConfiguration().isEmpty()) {
      return client;
    }
    return Clients.withReferences(
        client,
        client.defaultOrganization().map(name -> resolve(organizations, name)),
        client.myOrganizationConfiguration().map(this::resolve));
  }

  private MyOrganizationConfiguration resolve(MyOrganizationConfiguration configuration) {
    return new MyOrganizationConfiguration(
        configuration.allowedStrategies(),
        configuration.connectionDeletionBehavior(),
        configuration.connectionProfileId().map(name -> resolve(connectionProfiles, name)),
        configuration.userAttributeProfileId().map(name -> resolve(userAttributeProfiles, name)),
        configuration.invitationLandingClientId().map(name -> resolve(clients, name)),
        configuration.thirdPartyClientAccess());
  }

  private ClientGrant resolve(ClientGrant grant) {
    if (!(grant.grantee() instanceof Grantee.OneClient one)) {
      return grant;
    }
    return new ClientGrant(
        grant.id(),
        new Grantee.OneClient(resolve(clients, one.clientId())),
        grant.audience(),
        grant.subjectType(),
        grant.scopes(),
        grant.organizationUsage(),
        grant.allowsAnyOrganization(),
        grant.authorizationDetailsTypes(),
        grant.isSystem());
  }

  /** An export names the client of an organization's grants, not the grants. */
  private Organization resolve(Organization organization, Map<String, List<String>> grants) {
    Set<String> grantIds = new LinkedHashSet<>();
    for (String reference : organization.clientGrantIds()) {
      String client = resolve(clients, reference);
      grantIds.addAll(
          grants.getOrDefault(
              client, clients.containsKey(client) ? List.of() : List.of(reference)));
    }
    Set<String> entitled = new LinkedHashSet<>();
    organization.entitledClientIds().forEach(name -> entitled.add(resolve(clients, name)));
    return new Organization(
        organization.id(),
        organization.name(),
        grantIds,
        organization.roles(),
        organization.thirdPartyAccess(),
        organization.entitlementActive(),
        entitled);
  }

  /** The grants that machine clients can use within an organization. */
  private static Map<String, List<String>> grantsByClient(List<ClientGrant> grants) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (ClientGrant grant : grants) {
      if (grant.grantee() instanceof Grantee.OneClient one
          && grant.subjectType() == SubjectType.CLIENT
          && grant.organizationUsage() != OrganizationUsage.DENY) {
        ids.computeIfAbsent(one.clientId(), client -> new ArrayList<>()).add(grant.id());
      }
    }
    return ids;
  }
}
