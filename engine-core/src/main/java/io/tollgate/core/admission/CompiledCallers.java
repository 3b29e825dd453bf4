package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.Tenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an API of a tenant, and from where.
 *
 * @param domains under which it is called
 * @param byId the clients by id
 * @param organizations the ids of the organizations; null if the tenant does not list them
 * @param needsConfiguration whether a client must be configured for the API
 */
record CompiledCallers(
    CallDomains domains,
    Map<String, CompiledCaller> byId,
    @Nullable Set<String> organizations,
    boolean needsConfiguration) {

  static CompiledCallers of(Tenant tenant, OperationCatalogue catalogue) {
    Map<String, ConnectionProfile> profiles = new HashMap<>();
    tenant.connectionProfiles().forEach(profile -> profiles.put(profile.id(), profile));
    // Room for all, or else it would be moved to more room again and again.
    Map<String, CompiledCaller> byId = new HashMap<>(tenant.clients().size() * 2);
    tenant.clients().forEach(client -> byId.put(client.id(), CompiledCaller.of(client, profiles)));
    return new CompiledCallers(
        CallDomains.of(tenant, catalogue),
        byId,
        idsOf(tenant.organizations()),
        catalogue.needsClientConfiguration());
  }

  @Nullable CompiledCaller find(String clientId) {
    return byId.get(clientId);
  }

  /** Says what stands against a caller, whatever the call. */
  long obstacles(@Nullable Api api, @Nullable CompiledCaller caller, String organization) {
    boolean closed =
        api != null && api.isSystem() && caller != null && isThirdParty(caller.client());
    return Obstacles.when(api == null, CallReason.API_NOT_ACTIVATED)
        | Obstacles.when(caller == null, CallReason.CLIENT_UNKNOWN)
        | Obstacles.when(closed, CallReason.THIRD_PARTY_SYSTEM_API)
        | Obstacles.when(
            organizations != null && !organizations.contains(organization),
            CallReason.ORGANIZATION_UNKNOWN)
        | Obstacles.when(
            caller != null && lacksConfiguration(caller), CallReason.CLIENT_NOT_CONFIGURED);
  }

  /** Says what stands against how a token is presented. */
  long possession(
      ApiCall call, TokenClaims token, @Nullable Api api, @Nullable CompiledCaller caller) {
    return PossessionGate.obstacles(
        call,
        token,
        api == null ? ProofOfPossession.NONE : api.proofOfPossession(),
        caller == null ? null : caller.client());
  }

  boolean lacksConfiguration(@Nullable CompiledCaller caller) {
    return caller == null || (needsConfiguration && caller.configuration() == null);
  }

  /** What a caller's users may do; the least, if nothing says so. */
  CompiledConfiguration configurationOf(@Nullable CompiledCaller caller) {
    CompiledConfiguration configuration = caller == null ? null : caller.configuration();
    return configuration == null ? CompiledConfiguration.NONE : configuration;
  }

  private static boolean isThirdParty(Client client) {
    return client.party().isThirdParty();
  }

  private static @Nullable Set<String> idsOf(Organizations organizations) {
    if (!(organizations instanceof Organizations.Listed listed)) {
      return null;
    }
    Set<String> ids = new HashSet<>();
    for (Organization organization : listed.organizations()) {
      ids.add(organization.id());
    }
    return ids;
  }
}
