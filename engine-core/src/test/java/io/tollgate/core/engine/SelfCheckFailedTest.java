package io.tollgate.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.Publication;
import io.tollgate.Ruleset;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.Tollgate;
import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.limit.Tier;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What was compiled from something else than it should have been never judges a call. */
final class SelfCheckFailedTest {

  private static final OperationCatalogue WHOLE = CatalogueReader.myOrganization();
  private static final Tenant TENANT =
      AdmissionTest.PROFILED.toBuilder()
          .organizations(new Organizations.Listed(List.of(Organization.of("org_1", "one"))))
          .build();
  private static final AdmissionRules RULES =
      new AdmissionRules(TENANT, WHOLE, StepUpPolicy.NONE, Duration.ZERO, false);

  private static OperationCatalogue catalogue(UnaryOperator<List<Operation>> change) {
    return new OperationCatalogue(
        WHOLE.audience(),
        WHOLE.basePath(),
        WHOLE.optionalVersion(),
        WHOLE.needsClientConfiguration(),
        change.apply(WHOLE.operations()));
  }

  private static AdmissionRules with(OperationCatalogue catalogue, StepUpPolicy stepUp) {
    return RULES.of(new Ruleset(TENANT, catalogue, stepUp));
  }

  private static AdmissionRules with(Client... clients) {
    return RULES.of(TENANT.toBuilder().clients(List.of(clients)).build());
  }

  private static Client client(String id, MyOrganizationConfiguration configuration) {
    return Client.builder(id).myOrganizationConfiguration(configuration).build();
  }

  private static SnapshotStore storeOf(CallCompiler compiler) {
    return SnapshotStore.of(parts(), EngineLimits.of(parts()), compiler);
  }

  /** What a publication says if the rules are compiled from others. */
  private static Publication published(AdmissionRules others) {
    List<Boolean> first = new ArrayList<>();
    SnapshotStore store =
        storeOf(
            (rules, tokens) -> {
              first.add(true);
              return AdmissionPolicy.of(first.size() == 1 ? rules : others, tokens);
            });
    Publication publication = store.publish(TENANT, 1);
    assertThat(store.state().version()).isEqualTo(publication.isPublished() ? 2 : 1);
    return publication;
  }

  private static EngineParts parts() {
    return new EngineParts(
        RULES,
        Tollgate.rateLimiter().tier(Tier.FREE).build(),
        false,
        () -> AdmissionTest.NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rules -> List.of());
  }

  private static void assertFound(AdmissionRules planted, String difference) {
    assertThat(published(planted))
        .isEqualTo(new Publication.SelfCheckFailed(AdmissionTest.NOW, difference));
  }

  @Test
  void wrongRoute_isFound() {
    assertFound(
        with(
            catalogue(
                operations -> {
                  List<Operation> turned = new ArrayList<>(operations);
                  Collections.rotate(turned, 1);
                  return turned;
                }),
            StepUpPolicy.NONE),
        "operation=" + WHOLE.operations().get(0).id());
    assertFound(
        with(catalogue(operations -> operations.subList(1, 41)), StepUpPolicy.NONE),
        "operations=41");
  }

  @Test
  void wrongOperation_isFound() {
    Operation last = WHOLE.operations().get(40);
    assertFound(
        with(
            catalogue(
                operations -> {
                  List<Operation> changed = new ArrayList<>(operations);
                  changed.set(
                      40,
                      new Operation(
                          last.id(),
                          last.method(),
                          last.path(),
                          WHOLE.operations().get(0).alternatives(),
                          last.callClass(),
                          last.requirements(),
                          last.accessLevel(),
                          last.limitedMembers()));
                  return changed;
                }),
            StepUpPolicy.NONE),
        "operation=" + last.id());
    assertFound(
        with(
            WHOLE,
            new StepUpPolicy(Map.of(last.id(), StepUpRule.multiFactor(Duration.ofMinutes(1))))),
        "operation=" + last.id());
  }

  @Test
  void wrongClient_isFound() {
    MyOrganizationConfiguration wide =
        MyOrganizationConfiguration.of(
            Set.of(Strategy.OKTA, Strategy.SAMLP), ConnectionDeletionBehavior.ALLOW);

    assertFound(with(client("app", wide)), "client=app");
    assertFound(with(Client.builder("app").build()), "client=app");
    assertFound(with(client("other", wide)), "client=app");
    assertFound(with(TENANT.clients().get(0), client("more", wide)), "clients=1");
  }

  @Test
  void wrongOrganizations_areFound() {
    assertFound(
        RULES.of(
            TENANT.toBuilder()
                .organizations(new Organizations.Listed(List.of(Organization.of("org_2", "two"))))
                .build()),
        "organization=org_1");
    assertFound(
        RULES.of(TENANT.toBuilder().organizations(new Organizations.Listed(List.of())).build()),
        "organizations=1");
  }

  @Test
  void wrongDomains_areFound() {
    Tenant.Builder open = TENANT.toBuilder();
    assertFound(RULES.of(open.customDomains(List.of()).build()), "domains=2");
    assertFound(
        RULES.of(open.customDomains(List.of("evil.example")).build()), "domain=login.acme.example");
    assertFound(
        RULES.of(open.customDomains(List.of("login.acme.example", "evil.example")).build()),
        "domains=2");
    assertFound(RULES.of(TENANT.toBuilder().apis(List.of()).build()), "domain=acme.example");
  }

  @Test
  void wrongAudience_isFound() {
    assertFound(
        with(
            new OperationCatalogue(
                "https://acme.example/my-org/",
                WHOLE.basePath(),
                WHOLE.optionalVersion(),
                WHOLE.needsClientConfiguration(),
                WHOLE.operations()),
            StepUpPolicy.NONE),
        "domain=acme.example");
  }

  @Test
  void firstSnapshot_isCheckedToo() {
    assertThatThrownBy(
            () ->
                storeOf(
                    (rules, tokens) ->
                        AdmissionPolicy.of(with(Client.builder("app").build()), tokens)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("client=app");
  }

  @Test
  void rightOnes_arePublished() {
    assertThat(published(RULES).isPublished()).isTrue();
  }
}
