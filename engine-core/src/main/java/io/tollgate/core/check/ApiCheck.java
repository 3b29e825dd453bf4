package io.tollgate.core.check;

import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/**
 * APIs that are probably not what was meant: open to all, or a system API but for its identifier.
 */
final class ApiCheck {

  private ApiCheck() {}

  static void check(Tenant tenant, Findings findings) {
    TenantDomains domains = TenantDomains.of(tenant);
    List<Api> apis = tenant.apis();
    for (int i = 0; i < apis.size(); i++) {
      String pointer = "/resource_servers/" + i;
      checkIdentifier(apis.get(i), pointer, domains, findings);
      checkPolicy(apis.get(i), pointer, findings);
    }
  }

  /** A system API that is taken for one of the tenant's own would be open to all by default. */
  private static void checkIdentifier(
      Api api, String pointer, TenantDomains domains, Findings findings) {
    String identifier = api.identifier();
    if (SystemApis.lacksSlash(identifier) && (api.isSystem() || domains.isHostOf(identifier))) {
      findings.add(
          Severity.ERROR,
          DiagnosticCode.AUDIENCE_TRAILING_SLASH,
          pointer + "/identifier",
          "the platform's API has a trailing slash (an API of your own under a host of your own"
              + " says `is_system: false`): "
              + Findings.shown(identifier),
          Optional.of(identifier + "/"));
    } else if (SystemApis.isIdentifier(identifier)) {
      checkOwner(api, pointer, domains, findings);
    }
  }

  private static void checkOwner(
      Api api, String pointer, TenantDomains domains, Findings findings) {
    if (!api.isSystem() && domains.isHostOf(api.identifier())) {
      findings.error(
          DiagnosticCode.CONFLICTING_FIELDS,
          pointer + "/is_system",
          "under a domain of the tenant this is the platform's API, so `is_system` cannot be false: "
              + Findings.shown(api.identifier()));
    } else if (api.isSystem()
        && !domains.names().isEmpty()
        && domains.pathOf(api.identifier()).isEmpty()) {
      findings.warning(
          DiagnosticCode.UNUSUAL_IDENTIFIER,
          pointer + "/identifier",
          "taken for an API of the platform, but under none of the tenant's domains; name the domain"
              + " or say `is_system: false`: "
              + Findings.shown(api.identifier()));
    }
  }

  private static void checkPolicy(Api api, String pointer, Findings findings) {
    if (api.isMyOrganization() && api.accessPolicies().user() == AccessPolicy.ALLOW_ALL) {
      findings.warning(
          DiagnosticCode.OPEN_ACCESS_POLICY,
          pointer + "/subject_type_authorization/user/policy",
          "every application of the tenant can ask for every scope of the My Organization API: "
              + AccessPolicy.ALLOW_ALL.wireName());
    }
  }
}
