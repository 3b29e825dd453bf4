package io.tollgate.core.check;

import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.SubjectType;
import java.util.List;

/** What an organization names: the grants associated with it and the clients entitled in it. */
final class OrganizationCheck {

  private OrganizationCheck() {}

  static void check(TenantIndex index, Findings findings) {
    References references = new References(index, findings);
    List<Organization> organizations = TenantIndex.organizationsOf(index.tenant());
    for (int i = 0; i < organizations.size(); i++) {
      String pointer = "/organizations/" + i;
      int position = 0;
      for (String id : organizations.get(i).clientGrantIds()) {
        String place = pointer + "/client_grants/" + position++;
        ClientGrant grant = references.follow(index.grants(), "client grant", id, place, "");
        if (grant != null && grant.subjectType() == SubjectType.USER) {
          findings.warning(
              DiagnosticCode.GRANT_WITHOUT_EFFECT,
              place,
              "a grant for users is good in every organization, so this changes nothing: "
                  + Findings.shown(id));
        }
      }
      position = 0;
      for (String id : organizations.get(i).entitledClientIds()) {
        references.follow(
            index.clients(), "client", id, pointer + "/clients/" + position++, "/client_id");
      }
    }
  }
}
