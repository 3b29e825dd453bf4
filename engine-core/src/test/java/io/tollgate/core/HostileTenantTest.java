package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.LiveEngine;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tenants that are made to cost more than their size: it takes no longer, or they are refused. */
final class HostileTenantTest {

  private static final int MANY = 60_000;
  private static final String TENANT = "{\"tenant\":{\"domain\":\"a.example\",\"tier\":\"free\"";

  @Test
  void read_grantsOfOneHash_isSoon() {
    String text =
        TENANT
            + "},\"resource_servers\":["
            + api("urn:a")
            + "],\"clients\":["
            + list(MANY, i -> "{\"client_id\":\"" + colliding(i) + "\"}")
            + "],\"client_grants\":["
            + list(MANY, i -> grant("cgr_" + i, colliding(i), "urn:a", colliding(i)))
            + "],\"organizations\":[]}";

    assertThat(read(text).isValid()).isTrue();
  }

  @Test
  void read_permissionsOfOneHash_isSoon() {
    String text =
        TENANT
            + "},\"roles\":[{\"id\":\"r\",\"permissions\":["
            + list(
                MANY,
                i ->
                    "{\"resource_server_identifier\":\"urn:a\",\"permission_name\":\""
                        + colliding(i)
                        + "\"}")
            + "]}]}";

    assertThat(errors(read(text))).containsExactly(DiagnosticCode.INVALID_VALUE);
  }

  @Test
  void read_organizationsTimesGrants_isRefused() {
    int many = 2_000;
    String text =
        "{\"resourceServers\":["
            + list(many, i -> api("urn:" + i))
            + "],\"clients\":[{\"name\":\"c\"}],\"clientGrants\":["
            + list(many, i -> grant("cgr_" + i, "c", "urn:" + i, "read"))
            + "],\"organizations\":["
            + list(many, i -> "{\"name\":\"o" + i + "\",\"client_grants\":[{\"client_id\":\"c\"}]}")
            + "]}";

    assertThat(errors(read(text))).containsExactly(DiagnosticCode.LIMIT_EXCEEDED);
  }

  @Test
  void read_moreCustomDomainsThanAnyTenantHas_isRefused() {
    IntFunction<String> domains = many -> list(many, i -> "\"d" + i + ".example\"");

    assertThat(read(TENANT + ",\"custom_domains\":[" + domains.apply(1_000) + "]}}").isValid())
        .isTrue();
    assertThat(errors(read(TENANT + ",\"custom_domains\":[" + domains.apply(1_001) + "]}}")))
        .containsExactly(DiagnosticCode.LIMIT_EXCEEDED);
    assertThat(
            errors(
                read(
                    "{\"customDomains\":["
                        + list(1_001, i -> "{\"domain\":\"d" + i + ".example\"}")
                        + "]}")))
        .containsExactly(DiagnosticCode.LIMIT_EXCEEDED);
  }

  @Test
  void read_moreOperationsThanAnyApiHas_isRefused() {
    IntFunction<String> catalogue =
        many ->
            "{\"audience\":\"urn:a\",\"operations\":["
                + list(
                    many,
                    i ->
                        "{\"id\":\"o"
                            + i
                            + "\",\"method\":\"GET\",\"path\":\"/p"
                            + i
                            + "\",\"class\":\"read\",\"alternatives\":[{\"scopes\":[\"s\"]}]}")
                + "]}";
    CatalogueReader reader = CatalogueReader.create();

    assertThat(reader.readText("c", catalogue.apply(5_000)).diagnostics()).isEmpty();
    assertThat(reader.readText("c", catalogue.apply(5_001)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.LIMIT_EXCEEDED);
  }

  @Test
  void build_apisUnderManyDomains_isSoon() {
    String apis = list(MANY, i -> api("https://d" + i + ".example/my-org/"));
    Tenant tenant = read("{\"resourceServers\":[" + apis + "]}").orElseThrow();

    assertThat(build(tenant).state().version()).isEqualTo(1);
  }

  @Test
  void build_rolesOfOneHash_isSoon() {
    List<Role> roles =
        IntStream.range(0, MANY)
            .mapToObj(i -> Role.of(colliding(i), "role " + i, List.of()))
            .toList();

    assertThat(build(Tenant.builder("a.example").roles(roles).build()).state().version())
        .isEqualTo(1);
  }

  @Test
  void build_grantsThatDifferInHighScopesOnly_isSoon() {
    String text =
        TENANT
            + "},\"resource_servers\":[{\"identifier\":\"urn:a\",\"scopes\":["
            + list(64, i -> "{\"value\":\"s" + i + "\"}")
            + "]}],\"clients\":["
            + list(MANY, i -> "{\"client_id\":\"c" + i + "\"}")
            + "],\"client_grants\":["
            + list(MANY, i -> grant("cgr_" + i, "c" + i, "urn:a", highScopes(i)))
            + "],\"organizations\":[]}";

    assertThat(build(read(text).orElseThrow()).state().version()).isEqualTo(1);
  }

  @Test
  void contains_scopesOfOneHash_isSoon() {
    String text =
        IntStream.range(0, 2 * MANY)
            .mapToObj(HostileTenantTest::colliding)
            .collect(Collectors.joining(" "));
    ScopeSet scopes = ScopeSet.parse(text);

    assertThat(Effort.little(() -> scopes.contains("read"))).isFalse();
    assertThat(scopes.contains(colliding(7))).isTrue();
  }

  private static TenantReading read(String text) {
    return Effort.little(() -> TenantReader.create().readText("t", text));
  }

  private static LiveEngine build(Tenant tenant) {
    return Effort.little(() -> Tollgate.policyEngine().tenant(tenant).build());
  }

  private static List<DiagnosticCode> errors(TenantReading reading) {
    return reading.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .toList();
  }

  private static String list(int many, IntFunction<String> element) {
    return IntStream.range(0, many).mapToObj(element).collect(Collectors.joining(","));
  }

  private static String api(String identifier) {
    return "{\"identifier\":\"" + identifier + "\"}";
  }

  private static String grant(String id, String client, String audience, String scopes) {
    return "{\"id\":\"%s\",\"client_id\":\"%s\",\"audience\":\"%s\",\"scope\":[\"%s\"],"
            .formatted(id, client, audience, scopes)
        + "\"organization_usage\":\"allow\"}";
  }

  /** A text of its own for each number, all with the same hash code. */
  private static String colliding(int number) {
    return IntStream.range(0, Integer.SIZE / 2 + 1)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  /** Scopes of the upper half of the first 64, others for each number. */
  private static String highScopes(int number) {
    return "s32\",\""
        + IntStream.range(0, 31)
            .filter(bit -> (number >> bit & 1) == 1)
            .mapToObj(bit -> "s" + (33 + bit))
            .collect(Collectors.joining("\",\""))
        + (number == 0 ? "s32" : "");
  }
}
