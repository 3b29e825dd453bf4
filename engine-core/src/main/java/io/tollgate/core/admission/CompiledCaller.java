package io.tollgate.core.admission;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client as calls are judged by it.
 *
 * @param client the client
 * @param configuration what its users may do; null if it is not configured
 */
record CompiledCaller(Client client, @Nullable CompiledConfiguration configuration) {

  static CompiledCaller of(Client client, Map<String, ConnectionProfile> profiles) {
    return new CompiledCaller(
        client,
        client
            .myOrganizationConfiguration()
            .map(given -> CompiledConfiguration.of(given, profiles))
            .orElse(null));
  }
}
