package io.tollgate.core.check;

import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.SubjectType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client grant names, whom it may not be for, and whether it has an effect. */
final class GrantCheck {

  private final TenantIndex index;
  private final References references;
  private final Findings findings;
  private final Map<Identity, String> seen = new HashMap<>();

  private GrantCheck(TenantIndex index, Findings findings) {
    this.index = index;
    this.references = new References(index, findings);
    this.findings = findings;
  }

  /**
   * What a tenant has at most one grant for. It can be compared, so that a map stays fast for ids
   * that somebody made to have the same hash code.
   *
   * @param client the client's id; empty if the grant is for all third-party clients
   */
  private record Identity(String client, String api, SubjectType subjectType)
      implements Comparable<Identity> {

    private static final Comparator<Identity> ORDER =
        Comparator.comparing(Identity::client)
            .thenComparing(Identity::api)
            .thenComparing(Identity::subjectType);

    static Identity of(ClientGrant grant, String api) {
      String client = grant.grantee() instanceof Grantee.OneClient one ? one.clientId() : "";
      return new Identity(client, api, grant.subjectType());
    }

    @Override
    public int compareTo(Identity other) {
      return ORDER.compare(this, other);
    }
  }

  static void check(TenantIndex index, Findings findings) {
    GrantCheck check = new GrantCheck(index, findings);
    List<ClientGrant> grants = index.tenant().clientGrants();
    for (int i = 0; i < grants.size(); i++) {
      check.grant(grants.get(i), "/client_grants/" + i);
    }
  }

  private void grant(ClientGrant grant, String pointer) {
    Client client = clientOf(grant, pointer);
    Api api = references.followAudience(Severity.ERROR, grant.audience(), pointer, "/audience");
    identity(grant, api, pointer);
    boolean thirdParty =
        grant.grantee() instanceof Grantee.ThirdPartyClients
            || (client != null && client.party().isThirdParty());
    if (thirdParty && grant.allowsAnyOrganization()) {
      findings.error(
          DiagnosticCode.THIRD_PARTY_ANY_ORGANIZATION,
          pointer + "/allow_any_organization",
          "a grant for a third-party client cannot allow any organization: "
              + Findings.shown(grant.id()));
    }
    organizations(grant, pointer);
    if (api != null) {
      if (thirdParty && api.isSystem()) {
        findings.warning(
            DiagnosticCode.THIRD_PARTY_SYSTEM_GRANT,
            pointer + (client == null ? "/default_for" : "/client_id"),
            "a system API is never granted to third-party clients, so this grant changes nothing: "
                + Findings.shown(grant.audience()));
      }
      effect(grant, client, api, pointer);
      scopes(grant, api, pointer);
    }
  }

  private @Nullable Client clientOf(ClientGrant grant, String pointer) {
    return grant.grantee() instanceof Grantee.OneClient one
        ? references.follow(index.clients(), "client", one.clientId(), pointer, "/client_id")
        : null;
  }

  private void identity(ClientGrant grant, @Nullable Api api, String pointer) {
    String named = api == null ? grant.audience() : api.identifier();
    String first = seen.putIfAbsent(Identity.of(grant, named), grant.id());
    if (first != null) {
      findings.error(
          DiagnosticCode.DUPLICATE_GRANT,
          pointer,
          "for the same grantee, API and subject type as `"
              + Findings.shown(first)
              + "`: "
              + Findings.shown(grant.id()));
    }
  }

  /** A user's organization is a matter of the client and of the organization. */
  private void organizations(ClientGrant grant, String pointer) {
    if (grant.subjectType() == SubjectType.USER
        && grant.organizationUsage() != OrganizationUsage.DENY) {
      userGrant(pointer + "/organization_usage", grant);
    }
    if (grant.subjectType() == SubjectType.USER && grant.allowsAnyOrganization()) {
      userGrant(pointer + "/allow_any_organization", grant);
    }
  }

  private void userGrant(String pointer, ClientGrant grant) {
    findings.warning(
        DiagnosticCode.GRANT_WITHOUT_EFFECT,
        pointer,
        "a grant says something about organizations in the client flow only, so this changes"
            + " nothing: "
            + Findings.shown(grant.id()));
  }

  private void effect(ClientGrant grant, @Nullable Client client, Api api, String pointer) {
    AccessPolicy policy = api.accessPolicies().of(grant.subjectType());
    boolean isCeiling =
        switch (policy) {
          case REQUIRE_CLIENT_GRANT -> true;
          case DENY_ALL -> false;
          // Third-party strict clients need a grant all the same, and a default grant is for them.
          case ALLOW_ALL ->
              grant.grantee() instanceof Grantee.ThirdPartyClients
                  || client == null
                  || client.party() == Party.THIRD_PARTY_STRICT;
        };
    if (!isCeiling) {
      findings.warning(
          DiagnosticCode.GRANT_WITHOUT_EFFECT,
          pointer,
          "the API's policy for the "
              + grant.subjectType().wireName()
              + " flow is "
              + policy.wireName()
              + ", so this grant changes nothing: "
              + Findings.shown(grant.id()));
    }
  }

  private void scopes(ClientGrant grant, Api api, String pointer) {
    if (grant.scopes() instanceof GrantedScopes.Listed listed) {
      references.checkScopes(api, listed.scopes(), pointer);
    }
  }
}
