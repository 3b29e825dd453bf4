package io.tollgate.testkit.model;

import io.tollgate.Consent;
import io.tollgate.Layer;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.RefreshTokenPolicy;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The layers that judge each scope, every one on its own. */
final class OracleScopes {
  private final OracleCase c;
  private final Set<String> catalogue;
  private final Set<String> listedByGrant;
  private final Set<String> coveredByRefreshPolicy;
  private final Set<String> heldByUser;
  private final Set<String> ungranted;

  OracleScopes(OracleCase c) {
    this.c = c;
    this.catalogue = set(c.api().scopes());
    this.listedByGrant = computeListedByGrant();
    this.coveredByRefreshPolicy = computeCoveredByRefreshPolicy();
    this.heldByUser = rbacApplies() ? computeHeldByUser() : Set.of();
    this.ungranted = computeUngranted();
  }

  /** The layers that stop a scope, whole-request refusals aside. */
  EnumSet<Layer> failing(String scope) {
    EnumSet<Layer> failing = EnumSet.noneOf(Layer.class);
    if (!catalogue.contains(scope)) {
      failing.add(Layer.CATALOGUE);
    }
    if (c.needsGrant() && !grantNames(scope)) {
      failing.add(Layer.CLIENT_GRANT);
    }
    if (isRefresh() && !coveredByRefreshPolicy.contains(scope)) {
      failing.add(Layer.REFRESH_POLICY);
    }
    if (c.isClientFlow() && asksForAnythingElseUngranted(scope)) {
      failing.add(Layer.REQUEST);
    }
    if (rbacApplies() && !heldByUser.contains(scope)) {
      failing.add(Layer.RBAC);
    }
    if (consentApplies() && !isConsentedTo(scope)) {
      failing.add(Layer.CONSENT);
    }
    return failing;
  }

  /** The column "applies" of the table of layers. */
  Set<Layer> applying() {
    EnumSet<Layer> layers = EnumSet.allOf(Layer.class);
    if (!c.needsGrant()) {
      layers.remove(Layer.CLIENT_GRANT);
    }
    if (!isRefresh()) {
      layers.remove(Layer.REFRESH_POLICY);
    }
    if (!rbacApplies()) {
      layers.remove(Layer.RBAC);
    }
    if (!consentApplies()) {
      layers.remove(Layer.CONSENT);
    }
    return layers;
  }

  /** Client flow: what is asked for and the catalogue lacks or the grant does not cover. */
  Set<String> ungranted() {
    return ungranted;
  }

  private Set<String> computeUngranted() {
    Set<String> missing = new LinkedHashSet<>();
    for (String scope : TokenOracle.askedFor(c.ask())) {
      if (!catalogue.contains(scope) || !grantNames(scope)) {
        missing.add(scope);
      }
    }
    return missing;
  }

  private boolean asksForAnythingElseUngranted(String scope) {
    return ungranted.size() > (ungranted.contains(scope) ? 1 : 0);
  }

  /** A grant of all scopes names whatever the API defines or will define. */
  private boolean grantNames(String scope) {
    boolean all = c.grant().map(grant -> grant.scopes() instanceof GrantedScopes.All).orElse(false);
    return all || listedByGrant.contains(scope);
  }

  /** All that the selected grant lists, the API's whole catalogue if it covers everything. */
  Set<String> listedByGrant() {
    return listedByGrant;
  }

  private Set<String> computeListedByGrant() {
    if (c.grant().isEmpty()) {
      return Set.of();
    }
    return c.grant().get().scopes() instanceof GrantedScopes.Listed listed
        ? set(listed.scopes())
        : catalogue;
  }

  /** What the login got, if it was for this API, and what the client's policy for it adds. */
  Set<String> coveredByRefreshPolicy() {
    return coveredByRefreshPolicy;
  }

  private Set<String> computeCoveredByRefreshPolicy() {
    Set<String> covered = new LinkedHashSet<>();
    if (isLoginOfThisApi()) {
      c.ask().refresh().orElseThrow().scopes().forEach(covered::add);
    }
    for (RefreshTokenPolicy policy : c.client().refreshTokenPolicies()) {
      if (isThisApi(policy.audience())) {
        policy.scopes().forEach(covered::add);
      }
    }
    return covered;
  }

  /** Another API than the login's needs a policy that names it. */
  boolean refreshPolicyIsMissing() {
    return isRefresh()
        && !isLoginOfThisApi()
        && c.client().refreshTokenPolicies().stream()
            .noneMatch(policy -> isThisApi(policy.audience()));
  }

  private boolean isLoginOfThisApi() {
    return c.ask().refresh().map(RefreshExchange::audience).filter(this::isThisApi).isPresent();
  }

  private boolean isThisApi(String audience) {
    return c.tenant().isFor(audience, c.api());
  }

  private boolean isRefresh() {
    return c.ask().refresh().isPresent();
  }

  boolean rbacApplies() {
    return !c.isClientFlow() && c.api().enforcesRbac();
  }

  private Set<String> computeHeldByUser() {
    Set<String> held = c.tenant().carried(c.ask().roles(), c.ask().organization(), c.api());
    c.ask().permissions().forEach(held::add);
    return held;
  }

  /** What the token tells about the user: only what the API defines. */
  Set<String> permissionsHeld() {
    if (!rbacApplies()) {
      return Set.of();
    }
    Set<String> held = new LinkedHashSet<>(catalogue);
    held.retainAll(heldByUser);
    return held;
  }

  boolean consentApplies() {
    return !c.isClientFlow() && !(c.consent() instanceof Consent.NotRequired);
  }

  private boolean isConsentedTo(String scope) {
    return c.consent() instanceof Consent.Given given && given.scopes().contains(scope);
  }

  private static Set<String> set(Iterable<String> scopes) {
    Set<String> set = new LinkedHashSet<>();
    scopes.forEach(set::add);
    return set;
  }
}
