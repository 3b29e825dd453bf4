package io.tollgate.core.check;

import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Tenant;
import java.util.List;

/** Access policies that are legal and unwise. */
final class ApiCheck {

  private ApiCheck() {}

  static void check(Tenant tenant, Findings findings) {
    List<Api> apis = tenant.apis();
    for (int i = 0; i < apis.size(); i++) {
      Api api = apis.get(i);
      if (api.isMyOrganization() && api.accessPolicies().user() == AccessPolicy.ALLOW_ALL) {
        findings.warning(
            DiagnosticCode.OPEN_ACCESS_POLICY,
            "/resource_servers/" + i + "/subject_type_authorization/user/policy",
            "every application of the tenant can ask for every scope of the My Organization API: "
                + AccessPolicy.ALLOW_ALL.wireName());
      }
    }
  }
}
