package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.tollgate.ConfigurationRemedy;
import io.tollgate.Reason;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not depend on any one rule: closed on failure, strict with the programmer. */
class TokenPolicyTest {

  private static final String AUDIENCE = "https://api.example/";

  private final TokenPolicy engine =
      TokenPolicy.of(
          Tenant.builder("acme.example")
              .apis(
                  List.of(
                      Api.builder(AUDIENCE)
                          .scopes(ScopeSet.of("read"))
                          .enforcesRbac(true)
                          .skipsConsent(true)
                          .build()))
              .clients(List.of(Client.builder("app").build()))
              .build());

  @Test
  void decide_failureInside_isRefused() {
    TokenRequest request = request().permissions(new BrokenScopes()).build();

    assertThat(engine.decide(request))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.INTERNAL_ERROR));
    assertThat(engine.explain(request).decision()).isEqualTo(engine.decide(request));
    assertThat(engine.explain(request).reasons()).containsExactly(Reason.INTERNAL_ERROR);
  }

  @Test
  @SuppressWarnings("NullAway") // that null is refused is what is tested
  void decide_null_throws() {
    assertThatNullPointerException().isThrownBy(() -> engine.decide(null)).withMessage("request");
    assertThatNullPointerException().isThrownBy(() -> engine.explain(null)).withMessage("request");
  }

  @Test
  void decide_grantedPermissions_areAllThatTheUserHolds() {
    TokenRequest request = request().permissions(ScopeSet.of("read", "unknown")).build();

    assertThat(engine.decide(request))
        .isInstanceOfSatisfying(
            TokenDecision.Granted.class,
            granted -> {
              assertThat(granted.scope()).isEqualTo(ScopeSet.empty());
              assertThat(granted.permissions()).isEqualTo(ScopeSet.of("read"));
            });
  }

  @Test
  void explain_organizationNeededWhereThereIsNone_saysToCreateOne() {
    Tenant tenant =
        Tenant.builder("acme.example")
            .apis(List.of(Api.builder("https://acme.example/my-org/").system(true).build()))
            .clients(List.of(Client.builder("app").build()))
            .organizations(new Organizations.Listed(List.of()))
            .build();
    TokenPolicy policy = TokenPolicy.of(tenant);
    TokenRequest request =
        TokenRequest.forClient("app").audience("https://acme.example/my-org/").build();

    assertThat(policy.explain(request).decision()).isEqualTo(policy.decide(request));
    assertThat(policy.explain(request).remedies().stream().map(Remedy::toString))
        .contains("create an organization");
    assertThat(policy.differenceFrom(tenant)).isEmpty();
  }

  @Test
  void explain_unknownApi_namesTheOneThatDiffersInCaseOrSlash() {
    Tenant tenant =
        Tenant.builder("acme.example")
            .apis(List.of(api("https://first.example/"), api(AUDIENCE), api("urn:last")))
            .clients(List.of(Client.builder("app").build()))
            .build();

    assertThat(remediesOf(tenant, "https://API.example"))
        .contains(new RequestRemedy.UseAudience(AUDIENCE));
    assertThat(remediesOf(tenant, "urn:last/")).contains(new RequestRemedy.UseAudience("urn:last"));
    assertThat(remediesOf(tenant, "https://ap.example/"))
        .contains(new ConfigurationRemedy.DefineApi("https://ap.example/"));
  }

  private static List<Remedy> remediesOf(Tenant tenant, String audience) {
    return TokenPolicy.of(tenant)
        .explain(TokenRequest.forUser("app").audience(audience).build())
        .remedies();
  }

  private static Api api(String identifier) {
    return Api.builder(identifier).build();
  }

  /** What is no organization's id cannot be where a permission is to be given. */
  @Test
  void explain_malformedOrganization_isNotNamedInARemedy() {
    for (String organization : List.of("not an id", "org_b7Kx2MnQ9vTzR4wL")) {
      TokenRequest asked = request().scope("read").organization(organization).build();
      assertThat(engine.explain(asked).scopes().get(0).remedies())
          .filteredOn(ConfigurationRemedy.GrantPermission.class::isInstance)
          .containsExactly(
              new ConfigurationRemedy.GrantPermission(
                  AUDIENCE,
                  "read",
                  organization.startsWith("org_") ? Optional.of(organization) : Optional.empty()));
    }
  }

  private static TokenRequest.Builder request() {
    return TokenRequest.forUser("app").audience(AUDIENCE);
  }

  /** A representation that breaks when it is looked at. */
  private static final class BrokenScopes extends ScopeSet {

    @Override
    public int size() {
      throw new IllegalStateException("broken");
    }

    @Override
    public boolean contains(String scope) {
      throw new IllegalStateException("broken");
    }

    @Override
    public String get(int position) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Iterator<String> iterator() {
      throw new IllegalStateException("broken");
    }
  }
}
