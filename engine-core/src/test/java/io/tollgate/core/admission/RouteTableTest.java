package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.CatalogueReader;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operation a call means, and which paths are not even looked for. */
final class RouteTableTest {
  private static final OperationCatalogue MY_ORGANIZATION = CatalogueReader.myOrganization();

  @Test
  void match_everyOperation_isFoundUnderItsOwnPath() {
    RouteTable routes = RouteTable.of(MY_ORGANIZATION);
    for (int i = 0; i < MY_ORGANIZATION.operations().size(); i++) {
      Operation operation = MY_ORGANIZATION.operations().get(i);
      String path = operation.path().replaceAll("\\{[^}]*\\}", "some%7Cid");
      path = path.equals("/") ? "" : path;
      assertThat(routes.match(operation.method(), "/my-org" + path)).isEqualTo(i);
      assertThat(routes.match(operation.method(), "/my-org/v1" + path)).isEqualTo(i);
      assertThat(routes.methodsOf("/my-org" + path)).contains(operation.method());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/my-org", "/my-org/", "/my-org/v1", "/my-org/v1/"})
  void match_basePath_mayEndInASlash(String path) {
    assertThat(idOf("DELETE", path)).isEqualTo("DeleteMyOrganization");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "my-org/details",
        "//my-org/details",
        "/my-org//details",
        "/my-org//",
        "/my-org/v1//",
        "//",
        "/my-org/./details",
        "/my-org/../details",
        "/my-org/details/.",
        "/my-org/details/..",
        "/my-org/domains/.",
        "/my-org/domains/..",
        "/my-org/domains/..;/",
        "/my-org%2fdetails",
        "/my-org%2Fdetails",
        "/my-org/domains/a%2fverify",
        "/my-org/domains/a%5Cverify",
        "/my-org/domains/a%5cverify",
        "/my-org/domains/%2e",
        "/my-org/domains/%2e%2e",
        "/my-org/domains/%2E%2E",
        "/my-org/domains/.%2e",
        "/my-org/domains/a%2eb",
        "/my-org/domains/a%00",
        "/my-org/domains/a%0d%0aB",
        "/my-org/domains/a%1f",
        "/my-org/domains/a%7f",
        "/my-org/domains/a%3bx=1",
        "/my-org/domains/a%3Fx",
        "/my-org/domains/a%23x",
        "/my-org/domains/a%252f",
        "/my-org/domains/a%25",
        "/my-org/domains/a\\verify",
        "/my-org\\details",
        "/my-org/details;v=1",
        "/my-org;v=1/details",
        "/my-org/domains/a;v=1",
        "/my-org/domains/;",
        "/my-org/domains/%",
        "/my-org/domains/%4",
        "/my-org/domains/a%4/b",
        "/my-org/domains/%zz",
        "/my-org/domains/%4\u0660",
        "/my-org/domains/%u0041",
        "/my-org/domains/%c0%af",
        "/my-org/domains/%c1%81",
        "/my-org/domains/%e0%80%af",
        "/my-org/domains/%f0%80%80%af",
        "/my-org/domains/%ed%a0%80",
        "/my-org/domains/%f4%90%80%80",
        "/my-org/domains/%f5%80%80%80",
        "/my-org/domains/%ff",
        "/my-org/domains/%80",
        "/my-org/domains/%c3",
        "/my-org/domains/%c3a",
        "/my-org/domains/%c3%",
        "/my-org/domains/%c3%28",
        "/my-org/domains/%e2%82",
        "/my-org/domains/%e2%82/%ac",
        "/my-org/domains/%f0%9f%98",
        "/my-org/domains/%c2%85",
        "/my-org/domains/\u00e9",
        "/my-org/domains/\uff0e\uff0e",
        "/my-org/d\u0435tails",
        "/my-org/domains/a\u0000",
        "/my-org/domains/a\n",
        "/my-org/domains/a\t",
        "/my-org/domains/a\u007f",
        "/my-org/domains/a b",
        "/my-org/domains/{domain_id}",
        "/my-org/domains/[a]",
        "/my-org/domains/<a>",
        "/my-org/domains/\"a\"",
        "/my-org/domains/a^b",
        "/my-org/domains/`a`",
        "/my-org/details?x=1",
        "/my-org/details?",
        "/my-org/details#x",
        "/my-org/%64etails",
        "/my-org/detail%73",
        "/my-org/%76%31/details",
        "/%6dy-org/details",
        "/my%2Dorg/details",
        "/my-org/domains/%61",
        "/my-org/domains/%7e",
        "/other/%2e%2e/my-org/details",
      })
  void match_pathThatIsMeantToBeMisread_isMalformed(String path) {
    assertThat(match("GET", path)).isEqualTo(RouteTable.MALFORMED);
    assertThat(RouteTable.of(MY_ORGANIZATION).methodsOf(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/my-orgs",
        "/my-org-details",
        "/my-orgdetails",
        "/MY-ORG/details",
        "/my-org/Details",
        "/my-org/details/",
        "/my-org/v1/details/",
        "/my-org/domains/a/",
        "/my-org/domains/a/verify/",
        "/my-org/domains/a/b",
        "/my-org/detail",
        "/my-org/detailss",
        "/my-org/v2/details",
        "/my-org/V1/details",
        "/my-org/v1/v1/details",
        "/my-org/v1/my-org/details",
        "/v1/my-org/details",
        "/api/my-org/details",
        "/my-org/details/...",
        "/my-org/none/caf%C3%A9",
      })
  void match_otherPath_isUnknown(String path) {
    assertThat(match("GET", path)).isEqualTo(RouteTable.UNKNOWN);
    assertThat(RouteTable.of(MY_ORGANIZATION).methodsOf(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth0%7C123",
        "auth0|123",
        "auth0%7c123",
        "a",
        "...",
        ".a",
        "a.b",
        "details",
        "v1",
        "email%7Ca%40b.example",
        "a@b:c",
        "!$&'()*+,=~_-",
        "a%20b",
        "%2B%3A%3D%26",
        "caf%C3%A9",
        "%e2%82%ac",
        "%F0%9F%98%80",
        "%EF%BF%BD",
        "%c2%a0",
      })
  void match_parameter_isAnyWellFormedSegment(String segment) {
    assertThat(idOf("GET", "/my-org/members/" + segment)).isEqualTo("GetOrganizationMember");
    assertThat(idOf("GET", "/my-org/v1/members/" + segment + "/roles"))
        .isEqualTo("ListOrgMemberRoles");
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS,/my-org/details",
    "POST,/my-org/details",
    "get,/my-org/details",
    "Get,/my-org/details",
    "head,/my-org/details",
    "'',/my-org/details",
    "'GET ',/my-org/details",
    "TRACE,/my-org/v1",
    "GET,/my-org",
    "HEAD,/my-org",
    "HEAD,/my-org/domains/a/verify",
  })
  void match_otherMethod_isNotAllowed(String method, String path) {
    assertThat(match(method, path)).isEqualTo(RouteTable.METHOD_NOT_ALLOWED);
  }

  @Test
  void match_head_isTakenForGet() {
    assertThat(idOf("HEAD", "/my-org/details")).isEqualTo("GetOrganizationDetails");
  }

  @Test
  void match_otherMethodOfMalformedOrUnknownPath_saysSo() {
    assertThat(match("OPTIONS", "/my-org//details")).isEqualTo(RouteTable.MALFORMED);
    assertThat(match("OPTIONS", "/my-org/none")).isEqualTo(RouteTable.UNKNOWN);
  }

  @Test
  void methodsOf_path_areInOrder() {
    RouteTable routes = RouteTable.of(MY_ORGANIZATION);

    assertThat(routes.methodsOf("/my-org/details")).containsExactly("GET", "HEAD", "PATCH");
    assertThat(routes.methodsOf("/my-org/v1/")).containsExactly("DELETE");
    assertThat(routes.methodsOf("/my-org/members/a%7Cb/roles"))
        .containsExactly("DELETE", "GET", "HEAD", "POST");
  }

  @Test
  void match_literalAndParameter_literalWinsUnlessItLacksTheMethod() {
    OperationCatalogue catalogue =
        catalogue("/api", "", "GET /users/me", "GET /users/{id}", "DELETE /users/{id}");
    RouteTable routes = RouteTable.of(catalogue);

    assertThat(routes.match("GET", "/api/users/me")).isEqualTo(0);
    assertThat(routes.match("GET", "/api/users/you")).isEqualTo(1);
    assertThat(routes.match("DELETE", "/api/users/me")).isEqualTo(2);
    assertThat(routes.match("PUT", "/api/users/me")).isEqualTo(RouteTable.METHOD_NOT_ALLOWED);
    assertThat(routes.methodsOf("/api/users/me")).containsExactly("DELETE", "GET", "HEAD");
    assertThat(routes.match("GET", "/api/users/%6de")).isEqualTo(RouteTable.MALFORMED);
  }

  @Test
  void match_literalThatLeadsNowhere_goesBackToTheParameter() {
    RouteTable routes =
        RouteTable.of(catalogue("/api", "", "GET /a/b/c", "GET /a/{x}/d", "GET /{x}/b/e"));

    assertThat(routes.match("GET", "/api/a/b/c")).isEqualTo(0);
    assertThat(routes.match("GET", "/api/a/b/d")).isEqualTo(1);
    assertThat(routes.match("GET", "/api/a/b/e")).isEqualTo(2);
    assertThat(routes.match("GET", "/api/a/b/f")).isEqualTo(RouteTable.UNKNOWN);
  }

  @Test
  void match_leftmostLiteral_wins() {
    RouteTable routes = RouteTable.of(catalogue("", "", "GET /{x}/b", "GET /a/{x}"));

    assertThat(routes.match("GET", "/a/b")).isEqualTo(1);
  }

  @Test
  void match_withoutBasePath_beginsAtTheRoot() {
    RouteTable routes = RouteTable.of(catalogue("", "v2", "GET /", "GET /things"));

    assertThat(routes.match("GET", "/")).isEqualTo(0);
    assertThat(routes.match("GET", "/v2")).isEqualTo(0);
    assertThat(routes.match("GET", "/v2/")).isEqualTo(0);
    assertThat(routes.match("GET", "/v2/things")).isEqualTo(1);
    assertThat(routes.methodsOf("/things")).containsExactly("GET", "HEAD");
    assertThat(routes.match("GET", "")).isEqualTo(RouteTable.MALFORMED);
    assertThat(routes.match("GET", "//")).isEqualTo(RouteTable.MALFORMED);
    assertThat(routes.match("GET", "things")).isEqualTo(RouteTable.MALFORMED);
  }

  @Test
  void match_versionInPlaceOfAParameter_isTheVersion() {
    RouteTable routes = RouteTable.of(catalogue("/api", "v1", "GET /", "GET /{x}"));

    assertThat(routes.match("GET", "/api/v1")).isEqualTo(0);
    assertThat(routes.match("GET", "/api/v1/v1")).isEqualTo(1);
    assertThat(routes.match("GET", "/api/v10")).isEqualTo(1);
  }

  @Test
  void match_withoutOperationAtTheBasePath_isUnknownThere() {
    RouteTable routes = RouteTable.of(catalogue("/api", "v1", "GET /a/b"));

    assertThat(routes.match("GET", "/api")).isEqualTo(RouteTable.UNKNOWN);
    assertThat(routes.match("GET", "/api/v1/")).isEqualTo(RouteTable.UNKNOWN);
    assertThat(routes.match("GET", "/api/a")).isEqualTo(RouteTable.UNKNOWN);
  }

  /** As {@code docs/catalogue.md} says. */
  @Test
  void match_exampleOfThePage_isWhatThePageSays() {
    OperationCatalogue invoices =
        catalogue("/invoices", "v1", "GET /", "GET /{id}", "POST /find", "DELETE /{id}");
    RouteTable routes = RouteTable.of(invoices);

    for (String path : List.of("/invoices", "/invoices/", "/invoices/v1", "/invoices/v1/")) {
      assertThat(routes.match("GET", path)).isEqualTo(0);
    }
    assertThat(routes.match("GET", "/invoices/7/")).isEqualTo(RouteTable.UNKNOWN);
    assertThat(routes.match("POST", "/invoices/find")).isEqualTo(2);
    assertThat(routes.match("DELETE", "/invoices/find")).isEqualTo(3);
    assertThat(routes.methodsOf("/invoices/7")).containsExactly("DELETE", "GET", "HEAD");
  }

  private static OperationCatalogue catalogue(String base, String version, String... routes) {
    List<Operation> operations = new ArrayList<>();
    for (String route : routes) {
      operations.add(
          new Operation(
              "op" + operations.size(),
              route.substring(0, route.indexOf(' ')),
              route.substring(route.indexOf(' ') + 1),
              List.of(new ScopeAlternative(ScopeSet.of("s"), List.of())),
              CallClass.READ,
              Set.of(),
              Optional.empty(),
              Set.of()));
    }
    return new OperationCatalogue("https://api.example/", base, version, false, operations);
  }

  private static int match(String method, String path) {
    return RouteTable.of(MY_ORGANIZATION).match(method, path);
  }

  private static String idOf(String method, String path) {
    int index = match(method, path);
    return index < 0 ? String.valueOf(index) : MY_ORGANIZATION.operations().get(index).id();
  }
}
