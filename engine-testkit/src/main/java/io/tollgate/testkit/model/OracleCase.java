package io.tollgate.testkit.model;

import io.tollgate.Consent;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.OrganizationUsage;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;
import java.util.Optional;

/**
 * A request whose client and API exist, and what follows from the two.
 *
 * @param tenant the tenant
 * @param ask the request
 * @param client its client
 * @param api its API
 * @param audience the API as it was asked for
 * @param grant the selected client grant
 */
record OracleCase(
    OracleTenant tenant,
    TokenRequest ask,
    Client client,
    Api api,
    String audience,
    Optional<ClientGrant> grant) {

  static OracleCase of(
      OracleTenant tenant, TokenRequest ask, Client client, Api api, String audience) {
    Optional<ClientGrant> grant =
        tenant.grant(client, partyFor(client, api), api, ask.subjectType());
    return new OracleCase(tenant, ask, client, api, audience, grant);
  }

  boolean isClientFlow() {
    return ask.subjectType() == SubjectType.CLIENT;
  }

  /**
   * Whose application the client counts as in every layer but {@code client}: before a system API a
   * third party's is judged as if it were a first-party one.
   */
  Party party() {
    return partyFor(client, api);
  }

  private static Party partyFor(Client client, Api api) {
    return api.isSystem() ? Party.FIRST_PARTY : client.party();
  }

  AccessPolicy policy() {
    return api.accessPolicies().of(ask.subjectType());
  }

  /** Unless the policy is allow_all and the client is not third-party strict. */
  boolean needsGrant() {
    return policy() != AccessPolicy.ALLOW_ALL || party() == Party.THIRD_PARTY_STRICT;
  }

  /** What the client flow's grant says about organizations; nothing without a grant. */
  Optional<OrganizationUsage> grantUsage() {
    return grant().map(ClientGrant::organizationUsage);
  }

  /** The organization of the token: the named one or, if one is required, the client's own. */
  Optional<String> organization() {
    if (isClientFlow() && grantUsage().equals(Optional.of(OrganizationUsage.REQUIRE))) {
      return ask.organization().or(client::defaultOrganization);
    }
    return ask.organization();
  }

  /** What the request says about consent or, if it says nothing, what API and client tell. */
  Consent consent() {
    if (!(ask.consent() instanceof Consent.Derived)) {
      return ask.consent();
    }
    boolean skipped = party() == Party.FIRST_PARTY && api.skipsConsent();
    return skipped ? new Consent.NotRequired() : new Consent.Missing();
  }
}
