package io.tollgate.core.policy;

import io.tollgate.ConfigurationRemedy;
import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy;
import io.tollgate.UserRemedy;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what would mend a failing layer: one change each. */
final class RemedyFinder {

  /** The layers that are mended scope by scope, whatever they refuse as a whole. */
  private static final Set<Layer> BY_SCOPE =
      Set.of(
          Layer.CATALOGUE,
          Layer.CLIENT_GRANT,
          Layer.REFRESH_POLICY,
          Layer.REQUEST,
          Layer.RBAC,
          Layer.CONSENT);

  /** As many fitting organizations as a sentence can hold. */
  private static final int MOST_FITTING = 3;

  private final TokenCase c;
  private final String clientId;
  private final String identifier;
  private final SubjectType subjectType;

  RemedyFinder(TokenCase c) {
    this.c = c;
    this.clientId = c.client().id();
    this.identifier = c.api().api().identifier();
    this.subjectType = c.request().subjectType();
  }

  /** What mends the reasons to refuse the request as a whole. */
  List<Remedy> forRequest(List<Reason> reasons, ScopeSet asked, ScopeSet excess) {
    return reasons.stream().flatMap(reason -> forReason(reason, asked, excess).stream()).toList();
  }

  /** What grants one scope: the change for each layer that stops it. */
  List<Remedy> forScope(
      String scope, Set<Layer> failing, List<Reason> reasons, ScopeSet otherExcess) {
    List<Remedy> remedies = new ArrayList<>();
    for (Layer layer : failing) {
      if (BY_SCOPE.contains(layer)) {
        remedies.add(forLayer(layer, scope, otherExcess));
      } else {
        for (Reason reason : reasons) {
          if (reason.layer() == layer) {
            remedies.addAll(forReason(reason, ScopeSet.of(scope), otherExcess));
          }
        }
      }
    }
    return remedies;
  }

  private Remedy forLayer(Layer layer, String scope, ScopeSet otherExcess) {
    return switch (layer) {
      case CATALOGUE -> new ConfigurationRemedy.DefineScope(identifier, scope);
      case CLIENT_GRANT -> coverByGrant(scope);
      case REFRESH_POLICY -> refreshPolicy(ScopeSet.of(scope));
      case REQUEST -> new RequestRemedy.OmitScopes(otherExcess);
      case RBAC -> holdPermission(scope);
      default -> new UserRemedy.ObtainConsent(ScopeSet.of(scope));
    };
  }

  private Remedy coverByGrant(String scope) {
    CompiledGrant grant = c.grant();
    return grant == null
        ? createGrant(ScopeSet.of(scope))
        : new ConfigurationRemedy.AddToClientGrant(grant.grant().id(), subjectType, scope);
  }

  private Remedy createGrant(ScopeSet scopes) {
    if (c.api().isClosedTo(c.client())) {
      return new ConfigurationRemedy.GrantFirstPartyClient(identifier, subjectType, scopes);
    }
    return new ConfigurationRemedy.CreateClientGrant(clientId, identifier, subjectType, scopes);
  }

  private Remedy refreshPolicy(ScopeSet scopes) {
    return new ConfigurationRemedy.AddToRefreshPolicy(clientId, identifier, scopes);
  }

  /** Any one role that carries the scope would do, so all of them are offered. */
  private Remedy holdPermission(String scope) {
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (CompiledRole role : c.roles().all()) {
      if (role.names(c.api(), scope)) {
        ids.add(role.role().id());
        names.add(role.role().name());
      }
    }
    return ids.isEmpty()
        ? new ConfigurationRemedy.GrantPermission(identifier, scope, c.organizationId())
        : new UserRemedy.AssignRole(ids, names, c.organizationId());
  }

  private List<Remedy> forReason(Reason reason, ScopeSet asked, ScopeSet excess) {
    return switch (reason) {
      case ORGANIZATION_REQUIRED, ORGANIZATION_MALFORMED -> nameOrganization();
      default -> List.of(oneForReason(reason, asked, excess));
    };
  }

  private Remedy oneForReason(Reason reason, ScopeSet asked, ScopeSet excess) {
    return switch (reason) {
      case SCOPE_MALFORMED -> new RequestRemedy.CorrectScopeText();
      case THIRD_PARTY_SYSTEM_API -> new RequestRemedy.UseFirstPartyClient(clientId);
      case CLIENT_NOT_CONFIDENTIAL -> new RequestRemedy.UseConfidentialClient(clientId);
      case GRANT_TYPE_NOT_ALLOWED ->
          new ConfigurationRemedy.AllowGrantType(clientId, CompiledClient.grantTypeOf(c.request()));
      case ORGANIZATION_NOT_ALLOWED -> allowOrganizations();
      case ORGANIZATION_UNKNOWN ->
          new ConfigurationRemedy.CreateOrganization(c.organizationId().orElse(""));
      case ORGANIZATION_NOT_ASSOCIATED, ORGANIZATION_BLOCKS_THIRD_PARTIES, CLIENT_NOT_ENTITLED ->
          openOrganization(c.organizationId());
      case ACCESS_POLICY_DENIES ->
          new ConfigurationRemedy.SetAccessPolicy(
              identifier, subjectType, AccessPolicy.REQUIRE_CLIENT_GRANT);
      case CLIENT_GRANT_MISSING -> createGrant(asked);
      case REFRESH_POLICY_MISSING -> refreshPolicy(asked);
      case SCOPES_NOT_GRANTED -> new RequestRemedy.OmitScopes(excess);
      case CONSENT_REQUIRED -> new UserRemedy.ObtainConsent(asked);
      case PROOF_OF_POSSESSION_UNSUPPORTED -> new ConfigurationRemedy.SupportPossession(identifier);
      case PROOF_OF_POSSESSION_REQUIRED -> new RequestRemedy.ProvePossession();
      default -> throw new IllegalStateException("no remedy: reason=" + reason);
    };
  }

  /** Where no organization fits, the one that is named must be opened, too. */
  private List<Remedy> nameOrganization() {
    Map<String, CompiledOrganization> listed = c.tenant().organizations();
    List<String> fitting =
        listed.entrySet().stream()
            .filter(one -> OrganizationRules.fits(c, one.getValue()))
            .limit(MOST_FITTING)
            .map(Map.Entry::getKey)
            .toList();
    Remedy name = new RequestRemedy.NameOrganization(fitting);
    boolean oneFits =
        listed.isEmpty() ? OrganizationRules.fits(c, c.tenant().elsewhere()) : !fitting.isEmpty();
    if (oneFits) {
      return List.of(name);
    }
    boolean noneListed = listed.isEmpty() && c.tenant().elsewhere().refusals() != Refusals.NONE;
    return noneListed
        ? List.of(name, new ConfigurationRemedy.CreateOrganization(""))
        : List.of(name, openOrganization(Optional.empty()));
  }

  /** Of the rules that close an organization only one is for this flow and party. */
  private Remedy openOrganization(Optional<String> organization) {
    if (subjectType == SubjectType.CLIENT) {
      return new ConfigurationRemedy.AssociateGrant(grant().id(), organization);
    }
    return c.party().isThirdParty()
        ? new ConfigurationRemedy.AllowThirdParties(organization)
        : new ConfigurationRemedy.EntitleClient(clientId, organization);
  }

  private Remedy allowOrganizations() {
    return subjectType == SubjectType.USER
        ? new ConfigurationRemedy.AllowOrganizations(clientId)
        : new ConfigurationRemedy.AllowGrantInOrganizations(grant().id());
  }

  private ClientGrant grant() {
    CompiledGrant grant = c.grant();
    if (grant == null) {
      throw new IllegalStateException("the rule that refused looked at a grant");
    }
    return grant.grant();
  }
}
