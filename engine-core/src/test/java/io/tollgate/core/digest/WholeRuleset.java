package io.tollgate.core.digest;

import io.tollgate.Ruleset;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.AttributeMapping.OidcClaim;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.ConnectionSetting;
import io.tollgate.tenant.CrossAppAccess;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Grantee;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.RefreshTokenPolicy;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.Strategy;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.ThirdPartyAccess;
import io.tollgate.tenant.ThirdPartyAccessChoice;
import io.tollgate.tenant.UserAttribute;
import io.tollgate.tenant.UserAttributeProfile;
import io.tollgate.tenant.UserIdMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration in which nothing is left out, and every set has two elements. */
final class WholeRuleset {

  private static final ScopeSet SCOPES = ScopeSet.of("read:a", "write:a");

  private WholeRuleset() {}

  static Ruleset make() {
    return new Ruleset(tenant(), catalogue(), stepUp());
  }

  private static Tenant tenant() {
    return Tenant.builder("acme.example")
        .customDomains(List.of("login.acme.example", "id.acme.example"))
        .rateLimits(limits())
        .apis(List.of(api()))
        .clients(List.of(client(), Client.builder("client_2").build()))
        .clientGrants(List.of(grant()))
        .roles(List.of(role("rol_1")))
        .organizations(new Organizations.Listed(List.of(organization())))
        .connectionProfiles(List.of(connectionProfile()))
        .userAttributeProfiles(List.of(userAttributeProfile()))
        .build();
  }

  private static RateLimits limits() {
    return RateLimits.of(LevelLimits.perSecond(40, 20), LevelLimits.perSecond(8, 4))
        .withOverride("org_1", LevelLimits.perSecond(16, 8))
        .withOverride("org_2", LevelLimits.perSecond(32, 8));
  }

  private static Api api() {
    return Api.builder("https://acme.example/a")
        .name("A")
        .scopes(SCOPES)
        .accessPolicies(AccessPolicies.CUSTOM_API_DEFAULT)
        .proofOfPossession(
            new ProofOfPossession(
                ProofOfPossession.Mechanism.DPOP, true, ProofOfPossession.Clients.ALL_CLIENTS))
        .build();
  }

  private static Client client() {
    return Client.builder("client_1")
        .name("One")
        .defaultOrganization("org_1")
        .myOrganizationConfiguration(
            new MyOrganizationConfiguration(
                Set.of(Strategy.OKTA, Strategy.OIDC),
                ConnectionDeletionBehavior.ALLOW,
                Optional.of("cop_1"),
                Optional.of("uap_1"),
                Optional.of("client_2"),
                Optional.of(
                    new ThirdPartyAccessChoice(
                        Set.of(ThirdPartyAccess.ALLOW, ThirdPartyAccess.BLOCK),
                        ThirdPartyAccess.BLOCK))))
        .refreshTokenPolicies(List.of(new RefreshTokenPolicy("https://acme.example/a", SCOPES)))
        .build();
  }

  private static ClientGrant grant() {
    return new ClientGrant(
        "cgr_1",
        new Grantee.OneClient("client_1"),
        "https://acme.example/a",
        SubjectType.USER,
        new GrantedScopes.Listed(SCOPES),
        OrganizationUsage.DENY,
        false,
        List.of("payment"),
        false);
  }

  private static Role role(String id) {
    return Role.of(
        id,
        "Reader",
        List.of(
            new Permission("https://acme.example/a", "read:a"),
            new Permission("https://acme.example/a", "write:a")));
  }

  private static Organization organization() {
    return new Organization(
        "org_1",
        "Hooli",
        Set.of("cgr_1", "cgr_2"),
        List.of(role("rol_2")),
        ThirdPartyAccess.BLOCK,
        false,
        Set.of("client_1", "client_2"));
  }

  private static ConnectionProfile connectionProfile() {
    return new ConnectionProfile(
        "cop_1",
        "Profile",
        Optional.of(ConnectionSetting.NONE),
        Optional.of(ConnectionSetting.OPTIONAL),
        Optional.of("con-{org_id}"),
        Set.of(ConnectionFeature.values()),
        Map.of(
            Strategy.OKTA, Set.of(ConnectionFeature.values()),
            Strategy.SAMLP, Set.of()),
        Optional.of(
            new CrossAppAccess(
                CrossAppAccess.Status.DISABLED, Set.of(CrossAppAccess.Status.values()))));
  }

  private static UserAttributeProfile userAttributeProfile() {
    return new UserAttributeProfile(
        "uap_1",
        "Profile",
        new UserIdMapping(
            "sub",
            List.of("nameid", "upn"),
            "externalId",
            Map.of(
                Strategy.OIDC,
                new UserIdMapping.ByStrategy(
                    Optional.of("oid"), List.of("upn"), Optional.of("id")))),
        Map.of("email", attribute("Email"), "name", attribute("Name")));
  }

  private static UserAttribute attribute(String label) {
    AttributeMapping mapping =
        new AttributeMapping(
            Optional.of(new OidcClaim("${context.email}", Optional.of("Email"))),
            List.of("mail"),
            Optional.of("emails"));
    return new UserAttribute(
        label, "of the user", true, "email", mapping, Map.of(Strategy.OKTA, mapping));
  }

  private static OperationCatalogue catalogue() {
    return new OperationCatalogue(
        "https://acme.example/a",
        "/a",
        "v1",
        true,
        List.of(operation("Change", "PATCH"), operation("Search", "POST")));
  }

  private static Operation operation(String id, String method) {
    return new Operation(
        id,
        method,
        "/things/{id}",
        List.of(
            new ScopeAlternative(SCOPES, List.of("omit:parts")),
            new ScopeAlternative(ScopeSet.of("write:a"), List.of())),
        CallClass.WRITE,
        Set.of(Requirement.SCIM, Requirement.STRATEGY),
        Optional.of(AccessLevel.LIMITED),
        Set.of("enabled", "name"));
  }

  private static StepUpPolicy stepUp() {
    return new StepUpPolicy(
        Map.of(
            "Change",
            new StepUpRule(
                Set.of("gold", "silver"),
                Set.of("mfa", "hwk"),
                Optional.of(Duration.ofMinutes(5)))));
  }
}
