package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tollgate.LiveEngine;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tenants that are made to cost more than their size: it takes no longer, or they are refused. */
final class HostileTenantTest {

  /** Generous: what is quadratic takes minutes. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int MANY = 60_000;
  private static final String TENANT = "{\"tenant\":{\"domain\":\"a.example\",\"tier\":\"free\"";

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

  private static TenantReading read(String text) {
    return assertTimeoutPreemptively(SOON, () -> TenantReader.create().readText("t", text));
  }

  private static LiveEngine build(Tenant tenant) {
    return assertTimeoutPreemptively(SOON, () -> Tollgate.policyEngine().tenant(tenant).build());
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
}
