package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.AdmissionGenerator.attributes;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A world and a call in which everything is right, to be made wrong in one thing. */
public final class PlainCall {
  /** The time in it, in seconds since 1970. */
  public static final long SECOND = 1_760_000_000;

  /** The time in it. */
  public static final Instant NOW = Instant.ofEpochSecond(SECOND);

  /** How far clocks may differ in it. */
  public static final Duration SKEW = Duration.ofSeconds(30);

  /** The id of its client. */
  public static final String APP = "app";

  private PlainCall() {}

  /** Returns the world, with the operations of {@link SmallCatalogue#OF_DOMAIN}. */
  public static AdmissionWorld world() {
    return world(SmallCatalogue.OF_DOMAIN);
  }

  /** Returns the world with other operations. */
  public static AdmissionWorld world(OperationCatalogue catalogue) {
    return new AdmissionWorld(tenant(), catalogue, StepUpPolicy.NONE, SKEW, NOW);
  }

  /** Returns the tenant of the world. */
  public static Tenant tenant() {
    return Tenant.builder(Generators.CANONICAL)
        .customDomains(List.of("login.acme.example"))
        .apis(List.of(myOrganization().build(), Api.builder(Generators.MAIN_API).build()))
        .clients(List.of(client().build()))
        .organizations(new Organizations.Listed(List.of(Organization.of("org_a", "a"))))
        .connectionProfiles(List.of(profile(Set.of(ConnectionFeature.SCIM), Map.of())))
        .userAttributeProfiles(List.of(attributes()))
        .build();
  }

  /** Returns the tenant's My Organization API, to be changed. */
  public static Api.Builder myOrganization() {
    return Api.builder(Generators.MY_ORGANIZATION).system(true);
  }

  /** Returns the tenant's client, to be changed. */
  public static Client.Builder client() {
    return Client.builder(APP).myOrganizationConfiguration(configuration());
  }

  /** Returns the client's configuration. */
  public static MyOrganizationConfiguration configuration() {
    return configuration(ConnectionDeletionBehavior.ALLOW_IF_EMPTY, true);
  }

  /** Returns the client's configuration, deleting as is said, and with profiles or without. */
  public static MyOrganizationConfiguration configuration(
      ConnectionDeletionBehavior behavior, boolean profiles) {
    return new MyOrganizationConfiguration(
        EnumSet.of(Strategy.OKTA, Strategy.GOOGLE_APPS),
        behavior,
        Optional.of("cop_a").filter(id -> profiles),
        Optional.of("uap_a").filter(id -> profiles),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the client's connection profile with these features. */
  public static ConnectionProfile profile(
      Set<ConnectionFeature> features, Map<Strategy, Set<ConnectionFeature>> overrides) {
    return new ConnectionProfile(
        "cop_a",
        "a",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        features,
        overrides,
        Optional.empty());
  }

  /** A tenant whose only client is this one. */
  public static AdmissionWorld withClient(Client client) {
    return world().with(tenant().toBuilder().clients(List.of(client)).build());
  }

  /** Returns the claims of a token with every scope, to be changed. */
  public static TokenClaims.Builder token() {
    Set<String> scopes = new TreeSet<>();
    SmallCatalogue.OF_DOMAIN
        .operations()
        .forEach(operation -> scopes.addAll(operation.alternatives().get(0).scopes().toList()));
    return TokenClaims.builder()
        .issuer("https://acme.example/")
        .audience("https://acme.example/my-org/")
        .expiresAt(NOW.plusSeconds(600))
        .organization("org_a")
        .clientId(APP)
        .scope(String.join(" ", scopes));
  }

  /** Returns a call with this token. */
  public static ApiCall call(TokenClaims token) {
    return ApiCall.of("GET", "acme.example", "/my-org/v1/details").bearer(token).build();
  }

  /** A call of this operation, with a token that has every scope. */
  public static ApiCall call(String operation, CallFacts facts) {
    return call(operation, facts, token().build());
  }

  /** Returns a call of this operation with this token. */
  public static ApiCall call(String operation, CallFacts facts, TokenClaims token) {
    Operation called =
        SmallCatalogue.OF_DOMAIN.operations().stream()
            .filter(one -> one.id().equals(operation))
            .findFirst()
            .orElseThrow();
    String path = "/my-org" + called.path().replaceAll("\\{[^}]*\\}", "x");
    return ApiCall.of(called.method(), "acme.example", path).bearer(token).facts(facts).build();
  }
}
