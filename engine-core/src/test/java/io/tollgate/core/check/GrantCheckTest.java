package io.tollgate.core.check;

import static io.tollgate.core.check.Sample.MY_ORG;
import static io.tollgate.core.check.Sample.ORDERS;
import static io.tollgate.core.check.Sample.client;
import static io.tollgate.core.check.Sample.defaultGrant;
import static io.tollgate.core.check.Sample.tenant;
import static io.tollgate.core.check.Sample.userGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class GrantCheckTest {
  private static final Client APP = client("app");
  private static final Client PARTNER =
      Client.builder("partner").party(Party.THIRD_PARTY_STRICT).build();
  private static final Client TOOL =
      Client.builder("tool").party(Party.THIRD_PARTY_PERMISSIVE).build();

  @Test
  void clean_noFindings() {
    assertThat(check(userGrant("cgr_1", "app", MY_ORG, "read:my_org:details"))).isEmpty();
  }

  @Test
  void client_unknown_suggestsTheNearOne() {
    assertThat(check(userGrant("cgr_1", "toool", ORDERS)))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/client_grants/0/client_id",
                "the tenant has no client with this id: toool",
                Optional.of("tool")));
  }

  @Test
  void client_unknownAndFarFromAll_suggestsNothing() {
    assertThat(check(userGrant("cgr_1", "something_else", ORDERS)))
        .extracting(Finding::code, Finding::suggestion)
        .containsExactly(tuple(DiagnosticCode.UNKNOWN_REFERENCE, Optional.empty()));
  }

  @Test
  void audience_unknown() {
    assertThat(check(userGrant("cgr_1", "app", "https://order.acme.example")))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.UNKNOWN_REFERENCE,
                "/client_grants/0/audience",
                "the tenant has no API with this identifier: https://order.acme.example",
                Optional.of(ORDERS)));
  }

  @Test
  void audience_withoutTheSlash() {
    assertThat(check(userGrant("cgr_1", "app", "https://acme.us.auth0.com/my-org")))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/client_grants/0/audience",
                "the API's identifier ends in a slash, and identifiers are compared exactly:"
                    + " https://acme.us.auth0.com/my-org",
                Optional.of(MY_ORG)));
  }

  @Test
  void audience_withASlashTooMany() {
    assertThat(check(userGrant("cgr_1", "app", ORDERS + "/")))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                "/client_grants/0/audience",
                "the API's identifier does not end in a slash, and identifiers are compared"
                    + " exactly: https://orders.acme.example/",
                Optional.of(ORDERS)));
  }

  @Test
  void audience_systemApiUnderTheCustomDomain_namesIt() {
    assertThat(check(userGrant("cgr_1", "app", "https://login.acme.example/my-org/"))).isEmpty();
  }

  @Test
  void audience_systemApiUnderTheCustomDomainWithoutTheSlash() {
    assertThat(check(userGrant("cgr_1", "app", "https://login.acme.example/my-org")))
        .extracting(Finding::code, Finding::suggestion)
        .containsExactly(
            tuple(
                DiagnosticCode.AUDIENCE_TRAILING_SLASH,
                Optional.of("https://login.acme.example/my-org/")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.example/my-org/",
    "http://login.acme.example/my-org/",
    "https://login.acme.example",
    "https://login.acme.example/my-org/v1"
  })
  void audience_notUnderADomainOfTheTenant_isUnknown(String audience) {
    assertThat(check(userGrant("cgr_1", "app", audience)))
        .extracting(Finding::code)
        .containsExactly(DiagnosticCode.UNKNOWN_REFERENCE);
  }

  @Test
  void audience_ownApiUnderAnotherDomain_isUnknown() {
    Api own = Api.builder("https://acme.us.auth0.com/own/").build();
    Tenant.Builder tenant =
        tenant()
            .apis(List.of(own))
            .clients(List.of(APP))
            .clientGrants(List.of(userGrant("cgr_1", "app", "https://login.acme.example/own/")));

    assertThat(TenantCheck.check(tenant.build()))
        .extracting(Finding::code)
        .containsExactly(DiagnosticCode.UNKNOWN_REFERENCE);
  }

  @Test
  void duplicate_sameGranteeApiAndFlow() {
    assertThat(check(userGrant("cgr_1", "app", ORDERS), userGrant("cgr_2", "app", ORDERS)))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                DiagnosticCode.DUPLICATE_GRANT,
                "/client_grants/1",
                "for the same grantee, API and subject type as `cgr_1`: cgr_2",
                Optional.empty()));
  }

  @Test
  void duplicate_sameApiUnderTwoDomains() {
    assertThat(
            check(
                userGrant("cgr_1", "app", MY_ORG),
                userGrant("cgr_2", "app", "https://login.acme.example/my-org/")))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(DiagnosticCode.DUPLICATE_GRANT, "/client_grants/1"));
  }

  @Test
  void duplicate_notWhenFlowOrGranteeDiffers() {
    ClientGrant user = userGrant("cgr_1", "app", ORDERS);
    ClientGrant client =
        ClientGrant.of("cgr_2", "app", ORDERS, SubjectType.CLIENT, new GrantedScopes.All());

    assertThat(
            check(
                user,
                client,
                userGrant("cgr_3", "partner", ORDERS),
                defaultGrant("cgr_4", ORDERS, SubjectType.USER),
                defaultGrant("cgr_5", ORDERS, SubjectType.CLIENT)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"partner", "tool"})
  void systemApi_grantedToThirdParty(String clientId) {
    assertThat(check(userGrant("cgr_1", clientId, MY_ORG)))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                DiagnosticCode.THIRD_PARTY_SYSTEM_GRANT,
                "/client_grants/0/client_id",
                "a system API is never granted to third-party clients, so this grant changes nothing: "
                    + MY_ORG,
                Optional.empty()));
  }

  @Test
  void systemApi_grantedByDefault() {
    assertThat(check(defaultGrant("cgr_1", MY_ORG, SubjectType.USER)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(
            tuple(DiagnosticCode.THIRD_PARTY_SYSTEM_GRANT, "/client_grants/0/default_for"));
  }

  @Test
  void anyOrganization_forThirdParty() {
    ClientGrant toPartner =
        ClientGrant.of("cgr_1", "partner", ORDERS, SubjectType.CLIENT, new GrantedScopes.All());
    ClientGrant byDefault = defaultGrant("cgr_2", ORDERS, SubjectType.CLIENT);
    ClientGrant toApp =
        ClientGrant.of("cgr_3", "app", ORDERS, SubjectType.CLIENT, new GrantedScopes.All());

    assertThat(
            check(
                Sample.anyOrganization(toPartner),
                Sample.anyOrganization(byDefault),
                Sample.anyOrganization(toApp)))
        .containsExactly(
            anyOrganization("/client_grants/0/allow_any_organization", "cgr_1"),
            anyOrganization("/client_grants/1/allow_any_organization", "cgr_2"));
  }

  private static Finding anyOrganization(String pointer, String id) {
    return new Finding(
        Severity.ERROR,
        DiagnosticCode.THIRD_PARTY_ANY_ORGANIZATION,
        pointer,
        "a grant for a third-party client cannot allow any organization: " + id,
        Optional.empty());
  }

  @Test
  void scope_notDefined() {
    assertThat(check(userGrant("cgr_1", "app", ORDERS, "read:orders", "read:order", "archive")))
        .containsExactly(
            scopeNotDefined("/client_grants/0/scope/1", "read:order", Optional.of("read:orders")),
            scopeNotDefined("/client_grants/0/scope/2", "archive", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "delete:my_org:members,delete:my_org:memberships",
    "update:my_org:member_roles,create:my_org:member_roles",
    "read:my_org:user_directories,read:my_org:user_stores",
    "create:my_org:invitations,create:my_org:member_invitations",
    "create:domains,create:my_org:domains",
    "read:my_org:detail,read:my_org:details",
    "READ:my_org:details,read:my_org:details"
  })
  void scope_staleName_suggestsTheNameItHasNow(String stale, String now) {
    assertThat(check(userGrant("cgr_1", "app", MY_ORG, stale)))
        .containsExactly(scopeNotDefined("/client_grants/0/scope/0", stale, Optional.of(now)));
  }

  @ParameterizedTest
  @CsvSource({"read:my_org:permissions", "read:organization"})
  void scope_staleNameWithoutSuccessor(String stale) {
    assertThat(check(userGrant("cgr_1", "app", MY_ORG, stale)))
        .containsExactly(scopeNotDefined("/client_grants/0/scope/0", stale, Optional.empty()));
  }

  private static Finding scopeNotDefined(
      String pointer, String scope, Optional<String> suggestion) {
    return new Finding(
        Severity.WARNING,
        DiagnosticCode.SCOPE_NOT_DEFINED,
        pointer,
        "the API does not define this scope, so it never reaches a token: " + scope,
        suggestion);
  }

  @Test
  void effect_userGrantUnderAllowAll_onlyForThirdPartyStrict() {
    Api open = api(AccessPolicy.ALLOW_ALL, AccessPolicy.REQUIRE_CLIENT_GRANT);

    assertThat(
            check(
                open,
                userGrant("cgr_1", "app", ORDERS),
                userGrant("cgr_2", "tool", ORDERS),
                userGrant("cgr_3", "partner", ORDERS),
                defaultGrant("cgr_4", ORDERS, SubjectType.USER)))
        .containsExactly(
            withoutEffect("/client_grants/0", "user", "allow_all", "cgr_1"),
            withoutEffect("/client_grants/1", "user", "allow_all", "cgr_2"));
  }

  @ParameterizedTest
  @EnumSource(SubjectType.class)
  void effect_anyGrantUnderDenyAll(SubjectType flow) {
    Api closed = api(AccessPolicy.DENY_ALL, AccessPolicy.DENY_ALL);
    ClientGrant own = ClientGrant.of("cgr_1", "partner", ORDERS, flow, new GrantedScopes.All());

    assertThat(check(closed, own, defaultGrant("cgr_2", ORDERS, flow)))
        .containsExactly(
            withoutEffect("/client_grants/0", flow.wireName(), "deny_all", "cgr_1"),
            withoutEffect("/client_grants/1", flow.wireName(), "deny_all", "cgr_2"));
  }

  @Test
  void effect_policyOfTheOtherFlow_doesNotMatter() {
    Api userOnly = api(AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.DENY_ALL);

    assertThat(check(userOnly, userGrant("cgr_1", "app", ORDERS))).isEmpty();
  }

  private static Finding withoutEffect(String pointer, String flow, String policy, String id) {
    return new Finding(
        Severity.WARNING,
        DiagnosticCode.GRANT_WITHOUT_EFFECT,
        pointer,
        "the API's policy for the "
            + flow
            + " flow is "
            + policy
            + ", so this grant changes nothing: "
            + id,
        Optional.empty());
  }

  private static Api api(AccessPolicy user, AccessPolicy client) {
    return Api.builder(ORDERS)
        .scopes(ScopeSet.of("read:orders"))
        .accessPolicies(new AccessPolicies(user, client))
        .build();
  }

  private static List<Finding> check(Api api, ClientGrant... grants) {
    return TenantCheck.check(tenantWith(grants).apis(List.of(api)).build());
  }

  private static List<Finding> check(ClientGrant... grants) {
    return TenantCheck.check(tenantWith(grants).build());
  }

  private static Tenant.Builder tenantWith(ClientGrant... grants) {
    return tenant().clients(List.of(APP, PARTNER, TOOL)).clientGrants(List.of(grants));
  }
}
