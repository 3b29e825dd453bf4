package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callers and routes that a wrong compiler would make. */
final class AdmissionSelfCheckTest {
  private static final Tenant TENANT = PlainCall.tenant();
  private static final CompiledCallers RIGHT = compiled(TENANT);
  private static final CompiledConfiguration CONFIGURED =
      Objects.requireNonNull(RIGHT.byId().get(PlainCall.APP).configuration());

  private static CompiledCallers compiled(Tenant tenant) {
    return CompiledCallers.of(tenant, SmallCatalogue.OF_DOMAIN);
  }

  private static CompiledCallers with(Map<String, CompiledCaller> byId) {
    return new CompiledCallers(
        RIGHT.domains(), byId, RIGHT.organizations(), RIGHT.needsConfiguration());
  }

  private static String difference(CompiledCallers callers, Tenant tenant) {
    AdmissionRules rules =
        new AdmissionRules(
            tenant, SmallCatalogue.OF_DOMAIN, StepUpPolicy.NONE, Duration.ZERO, false);
    CompiledCatalogue catalogue = CompiledCatalogue.of(rules.catalogue(), rules.stepUp());
    return AdmissionSelfCheck.differenceIn(catalogue, callers, rules).orElse("");
  }

  /** Operations that are right, and paths that lead to their neighbours. */
  @Test
  void wrongRoutes_differ() {
    AdmissionRules rules =
        new AdmissionRules(
            TENANT, SmallCatalogue.OF_DOMAIN, StepUpPolicy.NONE, Duration.ZERO, false);
    CompiledCatalogue right = CompiledCatalogue.of(rules.catalogue(), rules.stepUp());
    OperationCatalogue given = rules.catalogue();
    List<Operation> turned = new ArrayList<>(given.operations());
    Collections.rotate(turned, 1);
    RouteTable wrong =
        RouteTable.of(
            new OperationCatalogue(
                given.audience(),
                given.basePath(),
                given.optionalVersion(),
                given.needsClientConfiguration(),
                turned));
    CompiledCatalogue planted = new CompiledCatalogue(wrong, right.operations(), right.byId());

    assertThat(AdmissionSelfCheck.differenceIn(planted, RIGHT, rules))
        .hasValue("operation=" + given.operations().get(0).id());
  }

  @Test
  void rightCallers_doNotDiffer() {
    assertThat(difference(RIGHT, TENANT)).isEmpty();
  }

  static Stream<CompiledConfiguration> wrongConfigurations() {
    ScimFeature scim = Objects.requireNonNull(CONFIGURED.profile());
    ScimFeature without = new ScimFeature(true, Map.of(Strategy.OKTA.wireName(), false), false);
    Set<String> allowed = CONFIGURED.strategies();
    Set<String> more = new HashSet<>(allowed);
    more.add(Strategy.SAMLP.wireName());
    ConnectionDeletionBehavior ifEmpty = CONFIGURED.deletionBehavior();
    return Stream.of(
        new CompiledConfiguration(false, scim, true, allowed, ifEmpty),
        new CompiledConfiguration(true, null, true, allowed, ifEmpty),
        new CompiledConfiguration(true, without, true, allowed, ifEmpty),
        new CompiledConfiguration(true, scim, false, allowed, ifEmpty),
        new CompiledConfiguration(true, scim, true, Set.of(), ifEmpty),
        new CompiledConfiguration(true, scim, true, more, ifEmpty),
        new CompiledConfiguration(true, scim, true, allowed, ConnectionDeletionBehavior.ALLOW));
  }

  @ParameterizedTest
  @MethodSource("wrongConfigurations")
  void wrongConfiguration_isFound(CompiledConfiguration wrong) {
    Client client = TENANT.clients().get(0);

    assertThat(difference(with(Map.of(client.id(), new CompiledCaller(client, wrong))), TENANT))
        .isEqualTo("client=app");
  }

  @Test
  void configurationThatIsMissingOrNobodys_isFound() {
    Client client = TENANT.clients().get(0);
    Client bare = Client.builder(client.id()).build();
    Tenant unconfigured = TENANT.toBuilder().clients(List.of(bare)).build();

    assertThat(difference(with(Map.of(client.id(), new CompiledCaller(client, null))), TENANT))
        .isEqualTo("client=app");
    assertThat(
            difference(
                with(Map.of(client.id(), new CompiledCaller(bare, CONFIGURED))), unconfigured))
        .isEqualTo("client=app");
    assertThat(difference(with(Map.of(client.id(), new CompiledCaller(bare, CONFIGURED))), TENANT))
        .isEqualTo("client=app");
  }

  @Test
  void organizationsOfOneWhoListsNoneOrOthers_areFound() {
    Tenant unlisted = TENANT.toBuilder().organizations(new Organizations.Unlisted()).build();
    Tenant other =
        TENANT.toBuilder()
            .organizations(new Organizations.Listed(List.of(Organization.of("org_b", "b"))))
            .build();

    assertThat(difference(compiled(unlisted), unlisted)).isEmpty();
    assertThat(difference(compiled(TENANT), unlisted)).isEqualTo("organizations=unlisted");
    assertThat(difference(compiled(unlisted), TENANT)).isEqualTo("organizations=1");
    assertThat(difference(compiled(other), TENANT)).isEqualTo("organization=org_a");
  }

  @Test
  void clientsThatAreNotMany_areAllCompared() {
    Tenant tenant = tenant(AdmissionSelfCheck.MOST);
    Map<String, CompiledCaller> byId = callers(tenant, null);
    assertThat(difference(with(byId), tenant)).isEmpty();

    for (Client client : tenant.clients().subList(0, 20)) {
      CompiledCaller right =
          byId.put(client.id(), new CompiledCaller(client, CompiledConfiguration.NONE));
      assertThat(difference(with(byId), tenant)).isEqualTo("client=" + client.id());
      byId.put(client.id(), Objects.requireNonNull(right));
    }
  }

  @Test
  void manyClients_areComparedInPart() {
    Tenant tenant = tenant(AdmissionSelfCheck.MOST + 1);

    assertThat(difference(with(callers(tenant, null)), tenant)).isEmpty();
    assertThat(difference(with(callers(tenant, CompiledConfiguration.NONE)), tenant))
        .startsWith("client=c");
  }

  private static Tenant tenant(int clients) {
    return TENANT.toBuilder()
        .clients(
            IntStream.range(0, clients).mapToObj(i -> Client.builder("c" + i).build()).toList())
        .build();
  }

  private static Map<String, CompiledCaller> callers(
      Tenant tenant, @Nullable CompiledConfiguration configuration) {
    Map<String, CompiledCaller> byId = new HashMap<>();
    for (Client client : tenant.clients()) {
      byId.put(client.id(), new CompiledCaller(client, configuration));
    }
    return byId;
  }
}
