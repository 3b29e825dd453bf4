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

  /** Where the platform serves its own APIs, under each of the tenant's domains. */
  private static final List<String> SYSTEM_PATHS = List.of("/my-org/", "/me/", "/mfa/", "/api/v2/");

  private ApiCheck() {}

  static void check(Tenant tenant, Findings findings) {
    TenantDomains domains = TenantDomains.of(tenant);
    List<Api> apis = tenant.apis();
    for (int i = 0; i < apis.size(); i++) {
      String pointer = "/resource_servers/" + i;
      checkIdentifier(apis.get(i), pointer + "/identifier", domains, findings);
      checkPolicy(apis.get(i), pointer, findings);
    }
  }

  /** A system API by mistake the tenant's own would be open to all by default. */
  private static void checkIdentifier(
      Api api, String pointer, TenantDomains domains, Findings findings) {
    String identifier = api.identifier();
    if (domains.pathOf(identifier + "/").filter(SYSTEM_PATHS::contains).isPresent()) {
      findings.add(
          Severity.ERROR,
          DiagnosticCode.AUDIENCE_TRAILING_SLASH,
          pointer,
          "the platform's API has a trailing slash: " + Findings.shown(identifier),
          Optional.of(identifier + "/"));
    } else if (!domains.names().isEmpty()
        && SYSTEM_PATHS.stream().anyMatch(identifier::endsWith)
        && domains.pathOf(identifier).isEmpty()) {
      findings.warning(
          DiagnosticCode.UNUSUAL_IDENTIFIER,
          pointer,
          "looks like an API of the platform, but is under none of the tenant's domains: "
              + Findings.shown(identifier));
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
