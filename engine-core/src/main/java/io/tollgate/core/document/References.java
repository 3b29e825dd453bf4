package io.tollgate.core.document;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.UserAttributeProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the references of an export, by name or id, into references by id. */
final class References {
  private final List<Remark> remarks = new ArrayList<>();
  private final Names clients;
  private final Names connectionProfiles;
  private final Names userAttributeProfiles;
  private final Names organizations;

  /** How many more grants organizations may have; negative once there were too many. */
  private long room = Limits.ASSOCIATED_GRANTS;

  private References(Draft draft) {
    clients = Names.of(draft.clients.values(), Client::id, Client::name, remarks);
    connectionProfiles =
        Names.of(
            draft.connectionProfiles.values(),
            ConnectionProfile::id,
            ConnectionProfile::name,
            remarks);
    userAttributeProfiles =
        Names.of(
            draft.userAttributeProfiles.values(),
            UserAttributeProfile::id,
            UserAttributeProfile::name,
            remarks);
    organizations =
        Names.of(draft.organizations.values(), Organization::id, Organization::name, remarks);
  }

  /** Resolves every reference of a draft and tells of those that name more than one thing. */
  static List<Remark> resolve(Draft draft) {
    References references = new References(draft);
    draft.clients.replaceEach(references::resolve);
    draft.clientGrants.replaceEach(references::resolve);
    Map<String, List<String>> grants = grantsByClient(draft.clientGrants.values());
    draft.organizations.replaceEach(
        (organization, origin) -> references.resolve(organization, grants, origin));
    return references.remarks;
  }

  private Client resolve(Client client, Origin origin) {
    if (client.defaultOrganization().isEmpty() && client.myOrganizationConfiguration().isEmpty()) {
      return client;
    }
    String within = "/default_organization/organization_id";
    return Clients.withReferences(
        client,
        client.defaultOrganization().map(name -> organizations.resolve(name, origin, within)),
        client.myOrganizationConfiguration().map(found -> resolve(found, origin)));
  }

  private MyOrganizationConfiguration resolve(
      MyOrganizationConfiguration configuration, Origin origin) {
    String within = "/my_organization_configuration/";
    return new MyOrganizationConfiguration(
        configuration.allowedStrategies(),
        configuration.connectionDeletionBehavior(),
        configuration
            .connectionProfileId()
            .map(
                name -> connectionProfiles.resolve(name, origin, within + "connection_profile_id")),
        configuration
            .userAttributeProfileId()
            .map(
                name ->
                    userAttributeProfiles.resolve(
                        name, origin, within + "user_attribute_profile_id")),
        configuration
            .invitationLandingClientId()
            .map(name -> clients.resolve(name, origin, within + "invitation_landing_client_id")),
        configuration.thirdPartyClientAccess());
  }

  private ClientGrant resolve(ClientGrant grant, Origin origin) {
    if (!(grant.grantee() instanceof Grantee.OneClient one)) {
      return grant;
    }
    return new ClientGrant(
        grant.id(),
        new Grantee.OneClient(clients.resolve(one.clientId(), origin, "/client_id")),
        grant.audience(),
        grant.subjectType(),
        grant.scopes(),
        grant.organizationUsage(),
        grant.allowsAnyOrganization(),
        grant.authorizationDetailsTypes(),
        grant.isSystem());
  }

  /** An export names the client of an organization's grants, not the grants. */
  private Organization resolve(
      Organization organization, Map<String, List<String>> grants, Origin origin) {
    Set<String> grantIds = grantIds(organization, grants, origin);
    Set<String> entitled = new LinkedHashSet<>();
    int position = 0;
    for (String reference : organization.entitledClientIds()) {
      entitled.add(clients.resolve(reference, origin, "/clients/" + position++ + "/client_id"));
    }
    return new Organization(
        organization.id(),
        organization.name(),
        grantIds,
        organization.roles(),
        organization.thirdPartyAccess(),
        organization.entitlementActive(),
        entitled);
  }

  private Set<String> grantIds(
      Organization organization, Map<String, List<String>> grants, Origin origin) {
    Set<String> grantIds = new LinkedHashSet<>();
    int position = 0;
    for (String reference : organization.clientGrantIds()) {
      String client = clients.resolve(reference, origin, "/client_grants/" + position++);
      List<String> found =
          grants.getOrDefault(client, clients.contains(client) ? List.of() : List.of(reference));
      if (hasRoom(found.size(), origin)) {
        grantIds.addAll(found);
      }
    }
    return grantIds;
  }

  /** Takes room for some grants of an organization; says once that there is no more. */
  private boolean hasRoom(int grants, Origin origin) {
    if (room < 0) {
      return false;
    }
    room -= grants;
    if (room < 0) {
      remarks.add(
          new Remark(
              origin.source(),
              origin.resolve(""),
              origin.place(""),
              Severity.ERROR,
              DiagnosticCode.LIMIT_EXCEEDED,
              "organizations may have " + Limits.ASSOCIATED_GRANTS + " grants together",
              Optional.empty()));
    }
    return room >= 0;
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
