package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import io.tollgate.tenant.UserIdMapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in Tollgate's own shape, and where: at the carets. */
final class OwnShapeTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource({"top", "apis", "clients", "grants", "rolesAndOrganizations", "profiles"})
  void read_mistake_isFoundAtItsPlace(String document, String... expected) {
    Marked marked = Marked.json(document);

    assertThat(Readings.problems(marked.text())).containsExactlyElementsOf(marked.expect(expected));
  }

  /** Three dashes make YAML of JSON, and everything stands a line lower. */
  @ParameterizedTest(name = "{0}")
  @MethodSource({"top", "apis", "clients", "grants", "rolesAndOrganizations", "profiles"})
  void read_mistakeInYaml_isFoundAtItsPlace(String document, String... expected) {
    Marked marked = Marked.json("---\n" + document);

    assertThat(Syntax.of(Source.of("t", marked.text()))).isEqualTo(Syntax.YAML);
    assertThat(Readings.problems(marked.text())).containsExactlyElementsOf(marked.expect(expected));
  }

  /** To YAML's parser an empty string is as good as nothing. */
  @Test
  void read_emptyString_isInvalidInJsonAndMissingInYaml() {
    String start = "{'tenant':{'domain':'a'},'resource_servers':[";
    Marked json = Marked.json(start + "{'identifier':^''}]}");
    Marked yaml = Marked.json("---\n" + start + "^{'identifier':''}]}");

    assertThat(Readings.problems(json.text()))
        .isEqualTo(json.expect("INVALID_VALUE /resource_servers/0/identifier"));
    assertThat(Readings.problems(yaml.text()))
        .isEqualTo(yaml.expect("MISSING_FIELD /resource_servers/0"));
  }

  @Test
  void read_unknownPolicyOfTheClientFlow_isNotToldOfOneThatIsIllegal() {
    Marked marked =
        Marked.json(
            "{'tenant':{'domain':'a'},'resource_servers':[{'identifier':'a',"
                + "'subject_type_authorization':{'client':{'policy':'allow_some'}}}]}");

    assertThat(Readings.read(marked.text()).diagnostics())
        .filteredOn(found -> found.code() == DiagnosticCode.UNKNOWN_VALUE)
        .extracting(Diagnostic::message)
        .containsExactly("must be one of `require_client_grant`, `deny_all`: `allow_some`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                                             | FIRST_PARTY",
        "'external_client_id':'https://a.example/c.json'| THIRD_PARTY_STRICT",
        "'external_metadata_type':'cimd'                | THIRD_PARTY_STRICT",
        "'external_client_id':'x','is_first_party':true | FIRST_PARTY",
      })
  void read_clientThatIsDescribedElsewhere_isAThirdPartysByDefault(String fields, Party party) {
    TenantReading reading =
        Readings.read(
            Marked.json(
                    "{'tenant':{'domain':'a'},'clients':[{'client_id':'c'"
                        + (fields.isEmpty() ? "" : "," + fields)
                        + "}]}")
                .text());

    assertThat(reading.orElseThrow().clients()).extracting(Client::party).containsExactly(party);
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::message)
        .filteredOn(message -> message.contains("`is_first_party` false"))
        .hasSize(party == Party.FIRST_PARTY ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'resource_servers':[{'identifier':'a','enforce_policies':'yes'}]",
        "'clients':[{'client_id':'c','token_endpoint_auth_method':1}]",
        "'client_grants':[{'client_id':'c','audience':'a','scope':'x'}]",
      })
  void read_fieldThatIsGivenAndWrong_isNotSaidToBeNotGiven(String section) {
    String text =
        Marked.json("{'tenant':{'domain':'a'},'organizations':[]," + section + "}").text();

    assertThat(Readings.read(text).diagnostics())
        .extracting(Diagnostic::code)
        .contains(DiagnosticCode.WRONG_TYPE)
        .doesNotContain(DiagnosticCode.DEFAULT_APPLIED);
  }

  /** TV-16 of the platform's documentation. */
  @Test
  void read_userAttributeProfileWithoutUserId_getsTheDocumentedDefaults() {
    Tenant tenant =
        Readings.read(
                Marked.json(
                        "{'tenant':{'domain':'a'},'user_attribute_profiles':[{'id':'u','name':'n',"
                            + "'user_attributes':{'e':{'label':'l','description':'d',"
                            + "'profile_required':true,'auth0_mapping':'email'}}}]}")
                    .text())
            .orElseThrow();

    assertThat(tenant.userAttributeProfiles().get(0).userId())
        .isEqualTo(
            new UserIdMapping(
                "sub",
                List.of(
                    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
                    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
                    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"),
                "externalId",
                Map.of()));
  }

  static List<Arguments> top() {
    return List.of(
        top("^'clinets':[]", "UNKNOWN_FIELD /clinets -> clients"),
        top("^'resource-servers':[]", "UNKNOWN_FIELD /resource-servers -> resource_servers"),
        top("'$schema':'x'"),
        top("'clients':^{}", "WRONG_TYPE /clients"),
        top("'clients':null"),
        top("'clients':[^7]", "WRONG_TYPE /clients/0"),
        top("'clients':^'@@CLIENTS@@'", "WRONG_TYPE /clients"),
        top("'clients':[],\n^'clients':[]", "DUPLICATE_KEY /clients"),
        tenant("'domain':^'https://acme.test/'", "INVALID_VALUE /tenant/domain -> acme.test"),
        tenant(
            "'domain':'a','custom_domains':[^'b\\u0007']",
            "INVALID_VALUE /tenant/custom_domains/0"),
        arguments("{'tenant':^{'tier':'free'}}", "MISSING_FIELD /tenant"),
        tenant("'domain':'a',^'teir':'free'", "UNKNOWN_FIELD /tenant/teir -> tier"),
        tenant("'domain':'a','tier':^'fre'", "UNKNOWN_VALUE /tenant/tier -> free"),
        tenant("'domain':'a','tier':'private-basic'"),
        tenant(
            "'domain':'a','tier':'free','rate_limits':^{'tenant':{'read':1,'write':1},"
                + "'organization':{'read':1,'write':1}}",
            "CONFLICTING_FIELDS /tenant/rate_limits"),
        tenant(
            "'domain':'a','rate_limits':^{'tenant':{'read':^-1,'write':^1.5}}",
            "MISSING_FIELD /tenant/rate_limits",
            "INVALID_VALUE /tenant/rate_limits/tenant/read",
            "WRONG_TYPE /tenant/rate_limits/tenant/write"),
        tenant(
            "'domain':'a','custom_domains':['b',^'b',^3]",
            "DUPLICATE_VALUE /tenant/custom_domains/1",
            "WRONG_TYPE /tenant/custom_domains/2"));
  }

  static List<Arguments> apis() {
    return List.of(
        top("'resource_servers':[^{'name':'x'}]", "MISSING_FIELD /resource_servers/0"),
        api("'identifier':^7", "WRONG_TYPE /resource_servers/0/identifier"),
        api(
            "'identifier':'a','scopes':[{'value':^'x y'},{'value':'b'},{'value':^'b'},^{}]",
            "INVALID_VALUE /resource_servers/0/scopes/0/value",
            "DUPLICATE_VALUE /resource_servers/0/scopes/2/value",
            "MISSING_FIELD /resource_servers/0/scopes/3"),
        policies(
            "'user':{'policy':^'deny-all'},'client':{'policy':^'allow_all'}",
            "DEPRECATED_SPELLING"
                + " /resource_servers/0/subject_type_authorization/user/policy -> deny_all",
            "ALLOW_ALL_FOR_CLIENT_FLOW"
                + " /resource_servers/0/subject_type_authorization/client/policy"),
        policies(
            "^'usr':{},^'anonymous_user':{'policy':'deny_all'}",
            "UNKNOWN_FIELD /resource_servers/0/subject_type_authorization/usr -> user",
            "IGNORED /resource_servers/0/subject_type_authorization/anonymous_user"),
        policies(
            "'user':{'policy':^'allow-all'}",
            "UNKNOWN_VALUE"
                + " /resource_servers/0/subject_type_authorization/user/policy -> allow_all"),
        api(
            "'identifier':'a','token_lifetime':^2592001,'enforce_policies':^'yes'",
            "INVALID_VALUE /resource_servers/0/token_lifetime",
            "WRONG_TYPE /resource_servers/0/enforce_policies"),
        api(
            "'identifier':'a','token_dialect':^'rfc9068','proof_of_possession':^{'mechanism':'mtls'}",
            "UNKNOWN_VALUE /resource_servers/0/token_dialect -> rfc9068_profile",
            "MISSING_FIELD /resource_servers/0/proof_of_possession"));
  }

  static List<Arguments> clients() {
    return List.of(
        client("^{'name':'x'}", "MISSING_FIELD /clients/0"),
        client(
            clientOf("'organization_usage':^'required',^'organization_usage':'allow'"),
            "UNKNOWN_VALUE /clients/0/organization_usage -> require",
            "DUPLICATE_KEY /clients/0/organization_usage"),
        configuration(
            ",^'connection_profile':'x'",
            "UNKNOWN_FIELD"
                + " /clients/0/my_organization_configuration/connection_profile"
                + " -> connection_profile_id"),
        client(
            clientOf("'my_organization_configuration':^{'allowed_strategies':[^'saml']}"),
            "MISSING_FIELD /clients/0/my_organization_configuration",
            "UNKNOWN_VALUE"
                + " /clients/0/my_organization_configuration/allowed_strategies/0 -> samlp"),
        client(
            clientOf(
                "'my_organization_configuration':{'allowed_strategies':[^'ad','okta',^'okta'],"
                    + "'connection_deletion_behavior':'allow'}"),
            "STRATEGY_AD /clients/0/my_organization_configuration/allowed_strategies/0",
            "DUPLICATE_VALUE" + " /clients/0/my_organization_configuration/allowed_strategies/2"),
        client(clientOf("'my_organization_configuration':null")),
        client(
            clientOf("'grant_types':^'authorization_code'"), "WRONG_TYPE /clients/0/grant_types"),
        client(
            clientOf("'grant_types':['implicit',^'authorisation_code','urn:a:b','other']"),
            "UNKNOWN_VALUE /clients/0/grant_types/1 -> authorization_code"),
        client(
            clientOf("'refresh_token':{'policies':[^{'audience':^'a'}]}"),
            "MISSING_FIELD /clients/0/refresh_token/policies/0",
            "UNKNOWN_REFERENCE /clients/0/refresh_token/policies/0/audience"));
  }

  static List<Arguments> grants() {
    return List.of(
        top(
            "'resource_servers':[{'identifier':'a'}],'client_grants':[^{'audience':'a','scope':[]}]",
            "MISSING_FIELD /client_grants/0"),
        grant(
            "'client_id':'c','default_for':^'third_party_clients','audience':'a','scope':[]",
            "CONFLICTING_FIELDS /client_grants/0/default_for"),
        grant(
            "'client_id':'c','audience':'a','scope':^['r'],'allow_all_scopes':true",
            "CONFLICTING_FIELDS /client_grants/0/scope"),
        grant(
            "'client_id':'c','audience':'a',^'scopes':['r']",
            "UNKNOWN_FIELD /client_grants/0/scopes -> scope"),
        grant(
            "'client_id':'c','audience':'a','scope':['r',^'r',^'\\\\']",
            "DUPLICATE_VALUE /client_grants/0/scope/1",
            "INVALID_VALUE /client_grants/0/scope/2"),
        grant(
            "'id':^'x','client_id':'c','audience':'a','scope':['r'],'subject_type':^'machine'",
            "UNUSUAL_IDENTIFIER /client_grants/0/id",
            "UNKNOWN_VALUE /client_grants/0/subject_type"),
        grant(
            "'client_id':'c','audience':'a','scope':['r'],'subject_type':^'anonymous_user'",
            "IGNORED /client_grants/0/subject_type"),
        grant(
            "'client_id':^'d','audience':'a','scope':['r']",
            "UNKNOWN_REFERENCE /client_grants/0/client_id"),
        top(
            "'clients':[{'client_id':'c'}],'resource_servers':[{'identifier':'a',"
                + "'subject_type_authorization':{'user':{'policy':'require_client_grant'}}}],"
                + "'client_grants':[{'client_id':'c','audience':'a','scope':[],"
                + "'subject_type':'user','organization_usage':^'allow',"
                + "'allow_any_organization':^true}],"
                + "'organizations':[{'id':'org_aaaaaaaaaaaaaaaa',"
                + "'client_grants':[^'#/client_grants/0']}]",
            "GRANT_WITHOUT_EFFECT /client_grants/0/organization_usage",
            "GRANT_WITHOUT_EFFECT /client_grants/0/allow_any_organization",
            "GRANT_WITHOUT_EFFECT /organizations/0/client_grants/0"),
        grant(
            "'client_id':'c','audience':'a','scope':[^1,^'s']",
            "WRONG_TYPE /client_grants/0/scope/0",
            "SCOPE_NOT_DEFINED /client_grants/0/scope/1"));
  }

  static List<Arguments> rolesAndOrganizations() {
    return List.of(
        top(
            "'roles':[{'name':'r','permissions':[^{'permission_name':'x'}]}]",
            "MISSING_FIELD /roles/0/permissions/0"),
        top(
            "'organizations':[^{'name':'o'},{'id':^'o','third_party_client_access':^'yes'}]",
            "MISSING_FIELD /organizations/0",
            "UNUSUAL_IDENTIFIER /organizations/1/id",
            "UNKNOWN_VALUE /organizations/1/third_party_client_access"),
        top(
            "'organizations':[{'id':'org_aaaaaaaaaaaaaaaa','client_grants':[^1]}]",
            "WRONG_TYPE /organizations/0/client_grants/0"));
  }

  static List<Arguments> profiles() {
    return List.of(
        connectionProfile(
            ",'enabled_features':['scim',^'scim',^'sso'],^'colour':1",
            "DUPLICATE_VALUE /connection_profiles/0/enabled_features/1",
            "UNKNOWN_VALUE /connection_profiles/0/enabled_features/2",
            "UNKNOWN_FIELD /connection_profiles/0/colour"),
        connectionProfile(
            ",'connection_name_prefix_template':^'--','connection_config':{^'a':1}",
            "INVALID_VALUE /connection_profiles/0/connection_name_prefix_template",
            "UNKNOWN_FIELD /connection_profiles/0/connection_config/a"),
        connectionProfile(
            ",'connection_name_prefix_template':^'org-{organization_name}'",
            "INVALID_VALUE /connection_profiles/0/connection_name_prefix_template"),
        connectionProfile(
            ",'strategy_overrides':{'ad':{},^'saml':{}}",
            "UNKNOWN_FIELD /connection_profiles/0/strategy_overrides/saml -> samlp"),
        connectionProfile(
            ",'organization':{'show_as_button':^'require'}",
            "UNKNOWN_VALUE /connection_profiles/0/organization/show_as_button -> required"),
        top(
            "'user_attribute_profiles':[{'id':^'uap_456','name':^1,'user_attributes':^{}}]",
            "UNUSUAL_IDENTIFIER /user_attribute_profiles/0/id",
            "WRONG_TYPE /user_attribute_profiles/0/name",
            "INVALID_VALUE /user_attribute_profiles/0/user_attributes"),
        top(
            "'user_attribute_profiles':[{'id':'uap_1cB4Qk5YYUM6tQBtksk7mv','name':'n',"
                + "'user_id':{'oidc_mapping':^'oid','saml_mapping':^[]},'user_attributes':{'e':^{"
                + "'label':'l','profile_required':^1,'auth0_mapping':'m'}}}]",
            "UNKNOWN_VALUE /user_attribute_profiles/0/user_id/oidc_mapping",
            "INVALID_VALUE /user_attribute_profiles/0/user_id/saml_mapping",
            "MISSING_FIELD /user_attribute_profiles/0/user_attributes/e",
            "WRONG_TYPE /user_attribute_profiles/0/user_attributes/e/profile_required"));
  }

  private static Arguments top(String sections, String... expected) {
    return arguments("{'tenant':{'domain':'acme.test'},\n" + sections + "}", expected);
  }

  private static Arguments tenant(String fields, String... expected) {
    return arguments("{'tenant':{" + fields + "}}", expected);
  }

  private static Arguments api(String fields, String... expected) {
    return top("'resource_servers':[ {" + fields + "}]", expected);
  }

  private static Arguments policies(String fields, String... expected) {
    return api("'identifier':'a','subject_type_authorization':{" + fields + "}", expected);
  }

  private static Arguments client(String client, String... expected) {
    return top("'clients':[ " + client + "]", expected);
  }

  private static Arguments configuration(String more, String... expected) {
    return client(clientOf(configuration(more)), expected);
  }

  private static Arguments grant(String fields, String... expected) {
    return top(
        "'clients':[{'client_id':'c'}],'resource_servers':[{'identifier':'a',"
            + "'scopes':[{'value':'r'}]}],\n'client_grants':[ {"
            + fields
            + "}]",
        expected);
  }

  private static Arguments connectionProfile(String more, String... expected) {
    return top(
        "'connection_profiles':[ {'id':'cop_1cB4Qk4jLnc5bCgibcznrD','name':'P'" + more + "}]",
        expected);
  }

  private static Arguments arguments(String document, String... expected) {
    return Arguments.of(document, expected);
  }

  private static String clientOf(String fields) {
    return "{'client_id':'c'," + fields + "}";
  }

  private static String configuration(String more) {
    return "'my_organization_configuration':{'allowed_strategies':['okta'],"
        + "'connection_deletion_behavior':'allow'"
        + more
        + "}";
  }
}
