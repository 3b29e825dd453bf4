package io.tollgate.testkit.arbitrary;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing to spoil in a tenant that is right.
 *
 * @param code what it must be refused for
 * @param text what is wrong then, for people
 * @param spoil makes it wrong
 */
record TenantFlaw(DiagnosticCode code, String text, UnaryOperator<Tenant> spoil) {
  /** Every flaw that can be made. */
  static final List<TenantFlaw> ALL =
      List.of(
          new TenantFlaw(
              DiagnosticCode.DUPLICATE_ID,
              "two clients have one id",
              t -> t.toBuilder().clients(more(t.clients(), t.clients().get(0))).build()),
          new TenantFlaw(
              DiagnosticCode.DUPLICATE_ID,
              "two APIs have one identifier",
              t -> t.toBuilder().apis(more(t.apis(), t.apis().get(0))).build()),
          new TenantFlaw(
              DiagnosticCode.UNKNOWN_REFERENCE,
              "a grant names a client that there is not",
              t -> granted(t, "client_of_nobody", t.apis().get(0).identifier())),
          new TenantFlaw(
              DiagnosticCode.UNKNOWN_REFERENCE,
              "a grant names an API that there is not",
              t -> granted(t, t.clients().get(0).id(), "https://nowhere.example/")),
          new TenantFlaw(
              DiagnosticCode.DUPLICATE_GRANT,
              "a client has two grants for one API and flow",
              TenantFlaw::grantedTwice),
          new TenantFlaw(
              DiagnosticCode.DUPLICATE_ID, "two roles have one id", t -> assigned(assigned(t))));

  Tenant in(Tenant tenant) {
    return spoil.apply(tenant);
  }

  private static Tenant grantedTwice(Tenant tenant) {
    Client client = tenant.clients().get(0);
    Api api = tenant.apis().get(0);
    return granted(granted(tenant, client.id(), api.identifier()), client.id(), api.identifier());
  }

  private static Tenant granted(Tenant tenant, String client, String audience) {
    List<ClientGrant> grants = tenant.clientGrants();
    ClientGrant grant =
        ClientGrant.of(
            "cgr_spoilt_" + grants.size(),
            client,
            audience,
            SubjectType.USER,
            new GrantedScopes.Listed(ScopeSet.empty()));
    return tenant.toBuilder().clientGrants(more(grants, grant)).build();
  }

  private static Tenant assigned(Tenant tenant) {
    Role role = Role.of("rol_spoilt", "spoilt", List.of());
    return tenant.toBuilder().roles(more(tenant.roles(), role)).build();
  }

  private static <T> List<T> more(Collection<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
