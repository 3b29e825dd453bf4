package io.tollgate.cli;

import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.Tenant;
import java.util.stream.Stream;

/** Whether callers are told that they may bind their tokens to a key. */
final class DpopOffer {
  private DpopOffer() {}

  /** Tells whether the API that a catalogue is of, under any of the tenant's domains, allows it. */
  static boolean isMade(Tenant tenant, OperationCatalogue catalogue) {
    return tenant.apis().stream()
        .filter(api -> isOf(catalogue, api, tenant))
        .anyMatch(api -> api.proofOfPossession().mechanism() == Mechanism.DPOP);
  }

  private static boolean isOf(OperationCatalogue catalogue, Api api, Tenant tenant) {
    if (!catalogue.isOfTenantDomain()) {
      return api.identifier().equals(catalogue.audience());
    }
    String path = catalogue.audience().substring(OperationCatalogue.DOMAIN_PREFIX.length() - 1);
    Stream<String> named = Stream.concat(tenant.domain().stream(), tenant.customDomains().stream());
    return named.anyMatch(domain -> api.identifier().equals("https://" + domain + path))
        // A tenant that does not say its domain has it in the API's identifier.
        || (tenant.domain().isEmpty()
            && api.isMyOrganization()
            && path.equals(Api.MY_ORGANIZATION_PATH));
  }
}
