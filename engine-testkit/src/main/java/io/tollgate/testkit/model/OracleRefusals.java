package io.tollgate.testkit.model;

import io.tollgate.Consent;
import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantType;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.ThirdPartyAccess;
import io.tollgate.testkit.model.OracleAnswer.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of whole-request refusals, rows 3 to 14, for a request whose client and API exist. Each
 * method is a row and says whether it applies; the order of {@link #inOrder()} is the table's.
 */
final class OracleRefusals {
  private static final Optional<OrganizationUsage> REQUIRED =
      Optional.of(OrganizationUsage.REQUIRE);
  private static final Optional<OrganizationUsage> DENIED = Optional.of(OrganizationUsage.DENY);

  private final OracleCase c;
  private final OracleScopes scopes;
  private final boolean user;
  private final List<Refusal> refusals = new ArrayList<>();

  OracleRefusals(OracleCase c, OracleScopes scopes) {
    this.c = c;
    this.scopes = scopes;
    this.user = !c.isClientFlow();
  }

  List<Refusal> inOrder() {
    scopeMalformed(); // 3
    thirdPartySystemApi(); // 4
    clientNotConfidential(); // 5
    grantTypeNotAllowed(); // 6
    if (user) {
      organizationOfUserFlow(); // 7
    }
    accessPolicyDenies(); // 8
    clientGrantMissing(); // 9
    if (!user) {
      organizationOfClientFlow(); // 10
    }
    refreshPolicyMissing(); // 11
    scopesNotGranted(); // 12
    consentRequired(); // 13
    proofOfPossession(); // 14
    return refusals;
  }

  private void scopeMalformed() {
    if (c.ask().scope() instanceof RequestedScope.Malformed malformed) {
      refuse(Reason.SCOPE_MALFORMED, OAuthError.INVALID_SCOPE, malformed.problem());
    }
  }

  private void thirdPartySystemApi() {
    if (c.client().party().isThirdParty() && c.api().isSystem()) {
      refuse(Reason.THIRD_PARTY_SYSTEM_API, invalidOrDenied(), notAuthorized());
    }
  }

  private void clientNotConfidential() {
    if (!user && !c.client().confidential()) {
      refuse(
          Reason.CLIENT_NOT_CONFIDENTIAL,
          OAuthError.UNAUTHORIZED_CLIENT,
          "Grant type 'client_credentials' not allowed for the client.");
    }
  }

  private void grantTypeNotAllowed() {
    Set<String> usable = new HashSet<>(c.client().grantTypes());
    if (c.client().party() == Party.THIRD_PARTY_STRICT) {
      usable.retainAll(
          Set.of(
              GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
    }
    String type;
    boolean allowed;
    if (!user) {
      type = GrantType.CLIENT_CREDENTIALS;
      allowed = usable.contains(type);
    } else if (c.ask().refresh().isPresent()) {
      type = GrantType.REFRESH_TOKEN;
      allowed = usable.contains(type);
    } else {
      type = GrantType.AUTHORIZATION_CODE;
      usable.remove(GrantType.CLIENT_CREDENTIALS);
      usable.removeIf(
          it -> !it.matches("authorization_code|implicit|password|refresh_token|.*:.*"));
      allowed = !usable.isEmpty();
    }
    if (!allowed) {
      refuse(
          Reason.GRANT_TYPE_NOT_ALLOWED,
          OAuthError.UNAUTHORIZED_CLIENT,
          "Grant type '" + type + "' not allowed for the client.");
    }
  }

  private void organizationOfUserFlow() {
    OrganizationUsage usage = c.client().organizationUsage();
    Optional<String> named = c.ask().organization();
    if (named.isEmpty()) {
      if (usage == OrganizationUsage.REQUIRE) {
        organizationRequired();
      }
      return;
    }
    if (usage == OrganizationUsage.DENY) {
      organizationNotAllowed();
    }
    Optional<Organization> organization = c.tenant().organization(named.get());
    if (organization.isEmpty() && isNoId(named.get())) {
      organizationMalformed();
      return;
    }
    if (isUnlisted(organization)) {
      organizationInvalid(Reason.ORGANIZATION_UNKNOWN, named.get());
    }
    if (c.party().isThirdParty() && blocksThirdParties(organization)) {
      organizationInvalid(Reason.ORGANIZATION_BLOCKS_THIRD_PARTIES, named.get());
    }
    if (!c.party().isThirdParty() && withholdsEntitlement(organization)) {
      refuse(
          Reason.CLIENT_NOT_ENTITLED,
          OAuthError.ACCESS_DENIED,
          "Client \"%s\" is not entitled in organization \"%s\"."
              .formatted(c.client().id(), named.get()));
    }
  }

  /** Empty, or with white space or control characters in it. */
  private static boolean isNoId(String organization) {
    return !organization.matches("[^\\s\\p{Z}\\p{Cc}]+");
  }

  private boolean isUnlisted(Optional<Organization> organization) {
    return c.tenant().listsOrganizations() && organization.isEmpty();
  }

  /** An organization of which nothing is known blocks third parties, as the platform does. */
  private static boolean blocksThirdParties(Optional<Organization> organization) {
    return organization.map(o -> o.thirdPartyAccess() == ThirdPartyAccess.BLOCK).orElse(true);
  }

  private boolean withholdsEntitlement(Optional<Organization> organization) {
    return organization
        .map(o -> o.entitlementActive() && !o.entitledClientIds().contains(c.client().id()))
        .orElse(false);
  }

  private void accessPolicyDenies() {
    if (c.policy() == AccessPolicy.DENY_ALL) {
      refuse(Reason.ACCESS_POLICY_DENIES, invalidOrDenied(), notAuthorized());
    }
  }

  private void clientGrantMissing() {
    if (!c.needsGrant() || c.grant().isPresent()) {
      return;
    }
    if (!user) {
      refuse(
          Reason.CLIENT_GRANT_MISSING,
          OAuthError.ACCESS_DENIED,
          notAuthorized() + " You need to create a \"client-grant\" associated to this API.");
    } else {
      boolean thirdParty = c.party().isThirdParty();
      refuse(
          Reason.CLIENT_GRANT_MISSING,
          thirdParty ? OAuthError.UNAUTHORIZED_CLIENT : OAuthError.INVALID_REQUEST,
          notAuthorized());
    }
  }

  private void organizationOfClientFlow() {
    Optional<OrganizationUsage> usage = c.grantUsage();
    Optional<String> named = c.organization();
    boolean myOrganization = c.api().isMyOrganization();
    if (named.isEmpty() && (usage.equals(REQUIRED) || myOrganization)) {
      organizationRequired();
    }
    if (usage.equals(DENIED) && (named.isPresent() || myOrganization)) {
      organizationNotAllowed();
    }
    if (named.isEmpty()) {
      return;
    }
    Optional<Organization> organization = c.tenant().organization(named.get());
    if (organization.isEmpty() && isNoId(named.get())) {
      organizationMalformed();
      return;
    }
    if (isUnlisted(organization)) {
      organizationInvalid(Reason.ORGANIZATION_UNKNOWN, named.get());
    }
    if (c.grant().isPresent() && !isAssociated(c.grant().get(), organization)) {
      refuse(
          Reason.ORGANIZATION_NOT_ASSOCIATED,
          OAuthError.ACCESS_DENIED,
          "Client \"%s\" is not authorized to access organization \"%s\"."
              .formatted(c.client().id(), named.get()));
    }
  }

  private static boolean isAssociated(ClientGrant grant, Optional<Organization> organization) {
    return grant.allowsAnyOrganization()
        || organization.map(o -> o.clientGrantIds().contains(grant.id())).orElse(false);
  }

  private void refreshPolicyMissing() {
    if (scopes.refreshPolicyIsMissing()) {
      refuse(Reason.REFRESH_POLICY_MISSING, OAuthError.INVALID_TARGET, notAuthorized());
    }
  }

  private void scopesNotGranted() {
    Set<String> missing = scopes.ungranted();
    if (!user && c.grant().isPresent() && !missing.isEmpty()) {
      refuse(
          Reason.SCOPES_NOT_GRANTED,
          OAuthError.ACCESS_DENIED,
          "Client has not been granted scopes: " + String.join(", ", missing));
    }
  }

  private void consentRequired() {
    if (user && c.consent() instanceof Consent.Missing) {
      refuse(Reason.CONSENT_REQUIRED, OAuthError.CONSENT_REQUIRED, "Consent required");
    }
  }

  private void proofOfPossession() {
    ProofOfPossession proof = c.api().proofOfPossession();
    boolean sent = c.ask().proofOfPossession();
    boolean demanded = c.client().requiresProofOfPossession();
    // A public client in the client flow is judged as the confidential one it has to be.
    boolean confidential = c.client().confidential() || !user;
    if (demanded && proof.mechanism() == Mechanism.NONE) {
      refuseProof(Reason.PROOF_OF_POSSESSION_UNSUPPORTED, OAuthError.INVALID_REQUEST);
    }
    if (!sent && (demanded || proof.isRequiredFor(confidential))) {
      refuseProof(
          Reason.PROOF_OF_POSSESSION_REQUIRED,
          proof.mechanism() == Mechanism.DPOP
              ? OAuthError.INVALID_DPOP_PROOF
              : OAuthError.INVALID_REQUEST);
    }
  }

  private void organizationRequired() {
    refuse(
        Reason.ORGANIZATION_REQUIRED,
        OAuthError.INVALID_REQUEST,
        "parameter organization is required for this client");
  }

  private void organizationNotAllowed() {
    refuse(
        Reason.ORGANIZATION_NOT_ALLOWED,
        OAuthError.INVALID_REQUEST,
        "parameter organization is not allowed for this client");
  }

  private void organizationMalformed() {
    refuse(
        Reason.ORGANIZATION_MALFORMED,
        OAuthError.INVALID_REQUEST,
        "authorization request parameter organization must be an organization id");
  }

  private void organizationInvalid(Reason reason, String organization) {
    refuse(
        reason, OAuthError.INVALID_REQUEST, "parameter organization is invalid: " + organization);
  }

  private OAuthError invalidOrDenied() {
    return user ? OAuthError.INVALID_REQUEST : OAuthError.ACCESS_DENIED;
  }

  private String notAuthorized() {
    return "Client \"%s\" is not authorized to access resource server \"%s\"."
        .formatted(c.client().id(), c.audience());
  }

  private void refuse(Reason reason, OAuthError error, String description) {
    refusals.add(new Refusal(reason, error, Optional.of(description)));
  }

  /** The rule gives no words for these. */
  private void refuseProof(Reason reason, OAuthError error) {
    refusals.add(new Refusal(reason, error, Optional.empty()));
  }
}
