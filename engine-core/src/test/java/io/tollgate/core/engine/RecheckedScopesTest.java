package io.tollgate.core.engine;

import static io.tollgate.testkit.TollgateAssertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Clients;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a token says it may, and what its client and user would still get. */
final class RecheckedScopesTest {
  private static final String AUDIENCE = "https://acme.example/my-org/";
  private static final CallFacts READER = CallFacts.NONE.withRoles(List.of("reader"));
  private static final ScopeSet BOTH = ScopeSet.of("read:domains", "read:idps");

  private static Tenant tenant(Api.Builder api, Client.Builder client, String... scopes) {
    Set<Permission> permissions = new HashSet<>();
    for (String scope : scopes) {
      permissions.add(new Permission(AUDIENCE, scope));
    }
    return PlainCall.tenant().toBuilder()
        .apis(List.of(api.scopes(BOTH.union(ScopeSet.of("read:members"))).build()))
        .clients(List.of(client.build()))
        .roles(List.of(new Role("rol_1", "reader", permissions)))
        .clientGrants(
            List.of(
                ClientGrant.of(
                    "cgr_1",
                    PlainCall.APP,
                    AUDIENCE,
                    SubjectType.USER,
                    new GrantedScopes.Listed(ScopeSet.of(scopes)))))
        .build();
  }

  private static Tenant tenant(String... scopes) {
    return tenant(PlainCall.myOrganization(), PlainCall.client(), scopes);
  }

  private static PolicyEngine engine(Tenant tenant) {
    return Tollgate.policyEngine()
        .tenant(tenant)
        .catalogue(SmallCatalogue.OF_DOMAIN)
        .wallClock(InstantSource.fixed(PlainCall.NOW))
        .recheckingScopes()
        .build();
  }

  private static ApiCall call(String scope) {
    TokenClaims token = PlainCall.token().scope(scope).build();
    return PlainCall.call("GetDomainIdps", READER, token);
  }

  private static Admission preview(Tenant tenant, ApiCall call) {
    return engine(tenant).preview(call);
  }

  @Test
  void preview_oneScopeWithdrawn_namesThatOne() {
    Admission refused = preview(tenant("read:domains"), call("read:domains read:idps"));

    assertThat(refused).refusedOnlyBecause(CallReason.SCOPE_WITHDRAWN);
    assertThat(refused).missing("read:idps");
  }

  /** What would be granted, if it were asked for, is nothing that the token has. */
  @Test
  void preview_oneScopeNotInTheToken_namesThatOne() {
    Admission refused = preview(tenant("read:domains", "read:idps"), call("read:domains"));

    assertThat(refused).refusedOnlyBecause(CallReason.SCOPE_INSUFFICIENT);
    assertThat(refused).missing("read:idps");
  }

  /** Asked for again, the token could only be had with what it lacks: that is said first. */
  @Test
  void preview_oneScopeWithdrawnAndOneNotInTheToken_namesTheLatter() {
    Admission refused = preview(tenant("read:idps"), call("read:domains"));

    assertThat(refused).refusedOnlyBecause(CallReason.SCOPE_INSUFFICIENT);
    assertThat(refused).missing("read:idps");
  }

  @Test
  void preview_clientThatMustNameAnOrganization_isAskedAboutWithIt() {
    Client.Builder strict = PlainCall.client().organizationUsage(OrganizationUsage.REQUIRE);
    Tenant tenant = tenant(PlainCall.myOrganization(), strict, "read:domains", "read:idps");

    assertThat(preview(tenant, call("read:domains read:idps"))).isAdmitted();
  }

  @Test
  void preview_tokensThatMustBeBound_areAskedAboutAsTheyAreBound() {
    ProofOfPossession key = new ProofOfPossession(Mechanism.DPOP, true, Clients.ALL_CLIENTS);
    ProofOfPossession connection = new ProofOfPossession(Mechanism.MTLS, true, Clients.ALL_CLIENTS);
    String scope = "read:domains read:idps";
    ApiCall dpop =
        ApiCall.of("GET", "acme.example", "/my-org/domains/x/idps")
            .dpop(PlainCall.token().scope(scope).keyThumbprint("k").build(), ProofState.VALID)
            .facts(READER)
            .build();
    ApiCall mtls =
        ApiCall.of("GET", "acme.example", "/my-org/domains/x/idps")
            .bearer(
                PlainCall.token().scope(scope).certificateThumbprint("c").build(), ProofState.VALID)
            .facts(READER)
            .build();

    assertThat(engine(proved(key)).preview(dpop)).isAdmitted();
    assertThat(engine(proved(connection)).preview(mtls)).isAdmitted();
  }

  private static Tenant proved(ProofOfPossession proof) {
    return tenant(
        PlainCall.myOrganization().proofOfPossession(proof),
        PlainCall.client(),
        "read:domains",
        "read:idps");
  }

  /** There is nobody to ask, and that is reason enough. */
  @Test
  void preview_apiThatIsNotActivated_isRefusedForThatOnly() {
    Tenant bare = PlainCall.tenant().toBuilder().apis(List.of()).build();

    assertThat(preview(bare, call("read:domains read:idps")))
        .refusedOnlyBecause(CallReason.API_NOT_ACTIVATED);
  }

  /** With the first way withdrawn, the second one counts, with its obligations. */
  @Test
  void preview_firstWayWithdrawn_isAdmittedByTheSecond() {
    TokenClaims token = PlainCall.token().scope("read:members read:member_roles").build();
    ApiCall call = PlainCall.call("ListMembers", READER, token);

    assertThat(engine(tenant("read:members")).preview(call)).isAdmitted().obliges("omit:roles");
  }
}
