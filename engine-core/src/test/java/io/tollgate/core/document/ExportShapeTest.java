package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is special to exports: names for references, and APIs of the platform that are not there.
 */
final class ExportShapeTest {
  @Test
  void read_grantOfAnUnlistedSystemApi_isLeftOutWithAWarning() {
    Marked marked =
        Marked.of(
            """
            clients:
              - name: A
                refresh_token:
                  policies:
                    - ^audience: https://##AUTH0_DOMAIN##/me/
                      scope: [x]
                    - audience: orders
                      scope: [^undefined]
            clientGrants:
              - ^client_id: A
                audience: https://##AUTH0_DOMAIN##/api/v2/
                scope: [read:users]
              - client_id: A
                audience: orders
                scope: [^undefined]
            roles:
              - name: R
                permissions:
                  - ^permission_name: read:users
                    resource_server_identifier: https://acme.test/mfa/
                  - permission_name: ^undefined
                    resource_server_identifier: orders
            resourceServers:
              - identifier: orders
            """);

    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect(
                "IGNORED /clients/0/refresh_token/policies/0",
                "SCOPE_NOT_DEFINED /clients/0/refresh_token/policies/1/scope/0",
                "IGNORED /clientGrants/0",
                "SCOPE_NOT_DEFINED /clientGrants/1/scope/0",
                "IGNORED /roles/0/permissions/0",
                "SCOPE_NOT_DEFINED /roles/0/permissions/1/permission_name"));
    assertThat(Readings.read(marked.text()).orElseThrow())
        .satisfies(tenant -> assertThat(tenant.clientGrants()).hasSize(1))
        .satisfies(tenant -> assertThat(tenant.roles().get(0).permissions()).hasSize(1))
        .satisfies(tenant -> assertThat(tenant.clients().get(0).refreshTokenPolicies()).hasSize(1));
  }

  @Test
  void read_namesAndIds_bothRefer() {
    Tenant tenant =
        Readings.read(
                """
                organizations:
                  - name: o
                    id: org_1
                    client_grants: [{client_id: App}]
                    clients: [{client_id: c1, use_for_member_access: true},
                              {client_id: Other, use_for_member_access: false}]
                clients:
                  - {name: App, client_id: c1, default_organization: {organization_id: o, flows: [client_credentials]}}
                  - {name: Other}
                clientGrants:
                  - {client_id: App, audience: a, scope: [], organization_usage: allow, id: g}
                  - {client_id: c1, audience: a, scope: [], subject_type: user}
                resourceServers:
                  - {identifier: a}
                """)
            .orElseThrow();

    assertThat(tenant.clients()).extracting(Client::id).containsExactly("c1", "Other");
    assertThat(tenant.clients().get(0).defaultOrganization()).contains("org_1");
    assertThat(tenant.clientGrants())
        .extracting(grant -> grant.id() + " " + grant.grantee())
        .containsExactly("g OneClient[clientId=c1]", "#/clientGrants/1 OneClient[clientId=c1]");
    Organization organization =
        ((Organizations.Listed) tenant.organizations()).organizations().get(0);
    assertThat(organization.clientGrantIds()).isEqualTo(Set.of("g"));
    assertThat(organization.entitledClientIds()).isEqualTo(Set.of("c1"));
  }

  @Test
  void read_keywordForTheDomain_isReplacedWhereTheDomainIsGiven() {
    String text =
        """
        resourceServers: [{identifier: 'https://##AUTH0_DOMAIN##/my-org/', scopes: [{value: x}]}]
        clients:
          - name: A
            refresh_token: {policies: [{audience: 'https://##AUTH0_DOMAIN##/my-org/', scope: [x]}]}
        clientGrants: [{client_id: A, audience: 'https://##AUTH0_DOMAIN##/my-org/', scope: [x]}]
        roles:
          - name: R
            permissions:
              - permission_name: x
                resource_server_identifier: https://##AUTH0_DOMAIN##/my-org/
        """;

    assertThat(readUnder("acme.test", text).orElseThrow().toString())
        .doesNotContain("##")
        .contains("identifier=https://acme.test/my-org/", "audience=https://acme.test/my-org/");
    assertThat(Readings.read(text).orElseThrow().apis())
        .extracting(Api::identifier)
        .containsExactly("https://##AUTH0_DOMAIN##/my-org/");
  }

  @Test
  void read_nameThatTwoShare_refersToNeither() {
    Marked marked =
        Marked.of(
            """
            clients:
              - {name: App, client_id: c1, default_organization:
                  {organization_id: ^o, flows: [client_credentials]}}
              - {name: App, client_id: c2}
            clientGrants:
              - {client_id: ^App, audience: a, scope: []}
              - {client_id: c2, audience: a, scope: []}
            organizations:
              - {name: o, id: org_1}
              - {name: o, id: org_2, client_grants: [^{client_id: App}],
                 clients: [{client_id: c1}, {client_id: ^App}]}
            resourceServers:
              - {identifier: a}
            """);

    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(
            marked.expect(
                "AMBIGUOUS_NAME /clients/0/default_organization/organization_id -> org_1",
                "AMBIGUOUS_NAME /clientGrants/0/client_id -> c1",
                "AMBIGUOUS_NAME /organizations/1/client_grants/0 -> c1",
                "AMBIGUOUS_NAME /organizations/1/clients/1/client_id -> c1"));
  }

  @Test
  void read_nameThatIsAnotherOnesId_refersByName() {
    Tenant tenant =
        Readings.read(
                """
                clients: [{name: A, client_id: B}, {name: B, client_id: c2}]
                clientGrants: [{client_id: B, audience: a, scope: []}]
                resourceServers: [{identifier: a}]
                """)
            .orElseThrow();

    assertThat(tenant.clientGrants())
        .extracting(ClientGrant::grantee)
        .containsExactly(new Grantee.OneClient("c2"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://other.test/my-org/, true, UNUSUAL_IDENTIFIER",
    "https://acme.test/my-org/, true,",
    "https://Acme.test/my-org/, true, UNUSUAL_IDENTIFIER",
    "https://other.test/my-org, false,",
    "https://acme.test/v1/my-org/, false,",
  })
  void read_pathOfASystemApi_makesOneUnderAnyHost(
      String identifier, boolean isSystem, @Nullable DiagnosticCode found) {
    TenantReading reading =
        readUnder("Acme.TEST", "resourceServers: [{identifier: '" + identifier + "'}]");

    assertThat(reading.orElseThrow().apis()).extracting(Api::isSystem).containsExactly(isSystem);
    assertThat(problemsOf(reading)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.test/my-org/, CONFLICTING_FIELDS",
    "https://ACME.test/me/, CONFLICTING_FIELDS",
    "https://acme.test/my-org, AUDIENCE_TRAILING_SLASH",
    "https://other.test/my-org/,",
    "https://other.test/my-org,",
  })
  void read_systemApiThatIsSaidToBeNone_isHonouredUnderAForeignHost(
      String identifier, @Nullable DiagnosticCode found) {
    String text = "resourceServers: [{identifier: '" + identifier + "', is_system: false}]";

    assertThat(problemsOf(readUnder("acme.test", text)))
        .isEqualTo(found == null ? List.of() : List.of(found));
    assertThat(Readings.problems(text)).isEmpty();
  }

  @Test
  void read_systemApiWithoutItsSlash_isAnErrorWhereNoDomainIsKnown() {
    Marked marked = Marked.of("resourceServers: [{identifier: ^'https://acme.test/api/v2'}]");

    assertThat(Readings.problems(marked.text()))
        .isEqualTo(
            marked.expect(
                "AUDIENCE_TRAILING_SLASH /resourceServers/0/identifier"
                    + " -> https://acme.test/api/v2/"));
  }

  private static TenantReading readUnder(String domain, String text) {
    return TenantDocuments.readText(
        "t", text, new Overrides(Optional.of(domain), Optional.empty(), Optional.empty()));
  }

  private static List<DiagnosticCode> problemsOf(TenantReading reading) {
    return reading.diagnostics().stream()
        .filter(found -> found.severity() != Severity.INFO)
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void read_defaults_areReportedOnceForEachObject() {
    List<Diagnostic> found =
        Readings.read(
                "clients: [{name: A}]\nresourceServers: [{identifier: 'https://a.b/my-org/'}]")
            .diagnostics();

    assertThat(found)
        .filteredOn(one -> one.code() == DiagnosticCode.DEFAULT_APPLIED)
        .extracting(Diagnostic::toString)
        .containsExactly(
            "t:1:1 info DEFAULT_APPLIED / an export does not say the tenant's domain, so any host"
                + " is taken for it",
            "t:1:1 info DEFAULT_APPLIED / `organizations` is not given, so the caller vouches for"
                + " the organization it names",
            "t:1:11 info DEFAULT_APPLIED /clients/0 not given, so the default applies:"
                + " `token_endpoint_auth_method` confidential, `is_first_party` true,"
                + " `grant_types` authorization_code implicit refresh_token client_credentials,"
                + " `organization_usage` allow",
            "t:2:19 info DEFAULT_APPLIED /resourceServers/0 not given, so the default applies:"
                + " `is_system` true, `subject_type_authorization/user` require_client_grant,"
                + " `subject_type_authorization/client` deny_all, `enforce_policies` true,"
                + " `skip_consent_for_verifiable_first_party_clients` true, `token_lifetime` 900"
                + " (the platform also documents 600), `token_lifetime_for_web` 900");
  }

  @Test
  void read_objectsThatCannotBeKept_leaveNoDanglingReferences() {
    Marked marked =
        Marked.of(
            """
            clients:
              - ^description: neither name nor id
            clientGrants:
              - client_id: A
                audience: orders
                scope: []
            resourceServers:
              - identifier: orders
            """);

    assertThat(Readings.problems(marked.text()))
        .containsExactlyElementsOf(marked.expect("MISSING_FIELD /clients/0"));
  }
}
