package io.tollgate.core.policy;

import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the organization of a request fits: in the user flow the client, else the grant. */
final class OrganizationRules {

  private OrganizationRules() {}

  /** The organization that the token is for: the named one, or the default a grant calls for. */
  static Optional<String> organizationOf(
      TokenRequest request, Client client, @Nullable CompiledGrant grant) {
    boolean usesDefault =
        request.subjectType() == SubjectType.CLIENT
            && request.organization().isEmpty()
            && grant != null
            && grant.grant().organizationUsage() == OrganizationUsage.REQUIRE;
    return usesDefault ? client.defaultOrganization() : request.organization();
  }

  static long userRefusals(
      Client client, Party party, @Nullable CompiledOrganization organization) {
    OrganizationUsage usage = client.organizationUsage();
    if (organization == null) {
      return Refusals.when(usage == OrganizationUsage.REQUIRE, Reason.ORGANIZATION_REQUIRED);
    }
    long refusals =
        organization.refusals()
            | Refusals.when(usage == OrganizationUsage.DENY, Reason.ORGANIZATION_NOT_ALLOWED);
    if (organization.isMalformed()) {
      return refusals;
    }
    boolean thirdParty = party.isThirdParty();
    return refusals
        | Refusals.when(organization.blocks(thirdParty), Reason.ORGANIZATION_BLOCKS_THIRD_PARTIES)
        | Refusals.when(!thirdParty && !organization.entitles(client), Reason.CLIENT_NOT_ENTITLED);
  }

  static long clientRefusals(
      Api api, @Nullable CompiledGrant grant, @Nullable CompiledOrganization organization) {
    OrganizationUsage usage =
        grant == null ? OrganizationUsage.ALLOW : grant.grant().organizationUsage();
    boolean demanded = usage == OrganizationUsage.REQUIRE || api.isMyOrganization();
    if (organization == null) {
      return Refusals.when(demanded, Reason.ORGANIZATION_REQUIRED)
          | Refusals.when(
              demanded && usage == OrganizationUsage.DENY, Reason.ORGANIZATION_NOT_ALLOWED);
    }
    boolean associated =
        grant == null || organization.isMalformed() || organization.admits(grant.grant());
    return organization.refusals()
        | Refusals.when(usage == OrganizationUsage.DENY, Reason.ORGANIZATION_NOT_ALLOWED)
        | Refusals.when(!associated, Reason.ORGANIZATION_NOT_ASSOCIATED);
  }

  /** Whether a request could name an organization, once organizations may be named at all. */
  static boolean fits(TokenCase c, CompiledOrganization organization) {
    long refusals =
        c.request().subjectType() == SubjectType.USER
            ? userRefusals(c.client(), c.party(), organization)
            : clientRefusals(c.api().api(), c.grant(), organization);
    return (refusals & ~Refusals.of(Reason.ORGANIZATION_NOT_ALLOWED)) == Refusals.NONE;
  }
}
