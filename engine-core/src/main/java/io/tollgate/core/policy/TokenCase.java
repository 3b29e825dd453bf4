package io.tollgate.core.policy;

import io.tollgate.TokenRequest;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything it names looked up in the tenant: what an explanation starts from.
 *
 * @param tenant the tenant
 * @param request the request
 * @param compiledClient the client
 * @param api the API
 * @param grant the client grant that counts, if there is one
 * @param organizationId the organization that the token is for, if what is named can be one
 * @param organization the same, looked up; nothing if the token is for none
 * @param roles the roles that the user can have there
 */
record TokenCase(
    CompiledTenant tenant,
    TokenRequest request,
    CompiledClient compiledClient,
    CompiledApi api,
    @Nullable CompiledGrant grant,
    Optional<String> organizationId,
    @Nullable CompiledOrganization organization,
    RoleBook roles) {

  static TokenCase of(
      TokenRequest request, CompiledClient compiledClient, CompiledApi api, CompiledTenant tenant) {
    Client client = compiledClient.client();
    CompiledGrant grant = api.grantFor(client, request.subjectType());
    Optional<String> id = OrganizationRules.organizationOf(request, client, grant);
    CompiledOrganization organization = id.isPresent() ? tenant.organization(id.get()) : null;
    return new TokenCase(
        tenant,
        request,
        compiledClient,
        api,
        grant,
        organization == null || organization.isMalformed() ? Optional.empty() : id,
        organization,
        tenant.rolesIn(organization));
  }

  Client client() {
    return compiledClient.client();
  }

  /** As whose application the client is judged. */
  Party party() {
    return api.partyOf(client());
  }
}
