package io.tollgate.core.document;

import io.tollgate.core.check.SystemApis;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.Api;
import java.time.Duration;
import java.util.Optional;

/**
 * An API whose defaults are open until the whole document is read: they depend on whether the
 * platform owns it, and that may follow from the tenant's domains.
 *
 * @param identifier its identifier
 * @param builder everything but what {@code given} holds
 * @param given what has a default that depends on the owner
 * @param isSound whether it was read without an error
 * @param spot where it is
 */
record PendingApi(String identifier, Api.Builder builder, Given given, boolean isSound, Spot spot) {
  /** What the document says about the fields whose default depends on the owner. */
  record Given(
      Optional<Boolean> system,
      AccessPoliciesForm.Given policies,
      Optional<Boolean> enforcesRbac,
      Optional<Duration> lifetime,
      Optional<Duration> lifetimeForWeb,
      Optional<Boolean> skipsConsent) {}

  /** Applies the defaults and reports them. */
  Api settle(boolean domainIsKnown, Notes notes) {
    boolean isSystem = given.system.orElseGet(() -> isSystem(domainIsKnown));
    AccessPolicies defaults =
        isSystem && !SystemApis.isManagement(identifier)
            ? AccessPolicies.SYSTEM_API_DEFAULT
            : AccessPolicies.CUSTOM_API_DEFAULT;
    given.enforcesRbac.ifPresent(builder::enforcesRbac);
    given.lifetime.ifPresent(builder::tokenLifetime);
    given.lifetimeForWeb.ifPresent(builder::tokenLifetimeForWeb);
    given.skipsConsent.ifPresent(builder::skipsConsent);
    Api api =
        builder
            .system(isSystem)
            .accessPolicies(
                new AccessPolicies(
                    given.policies.user().orElse(defaults.user()),
                    given.policies.client().orElse(defaults.client())))
            .build();
    if (isSound) {
      report(api, notes);
    }
    return api;
  }

  /** Where no domain is known, one without its slash is a system API, which the check refuses. */
  private boolean isSystem(boolean domainIsKnown) {
    return SystemApis.isIdentifier(identifier)
        || (!domainIsKnown && SystemApis.lacksSlash(identifier));
  }

  private void report(Api api, Notes notes) {
    AppliedDefaults applied = new AppliedDefaults(notes);
    if (given.system.isEmpty() && api.isSystem()) {
      applied.add("is_system", true);
    }
    if (given.policies.user().isEmpty()) {
      applied.add("subject_type_authorization/user", api.accessPolicies().user().wireName());
    }
    if (given.policies.client().isEmpty()) {
      applied.add("subject_type_authorization/client", api.accessPolicies().client().wireName());
    }
    if (given.enforcesRbac.isEmpty()) {
      applied.add("enforce_policies", api.enforcesRbac());
    }
    if (given.skipsConsent.isEmpty()) {
      applied.add("skip_consent_for_verifiable_first_party_clients", api.skipsConsent());
    }
    if (given.lifetime.isEmpty()) {
      String seconds = Long.toString(api.tokenLifetime().toSeconds());
      applied.add(
          "token_lifetime",
          api.isMyOrganization() ? seconds + " (the platform also documents 600)" : seconds);
    }
    if (given.lifetimeForWeb.isEmpty()) {
      applied.add("token_lifetime_for_web", api.tokenLifetimeForWeb().toSeconds());
    }
    applied.report(spot);
  }
}
