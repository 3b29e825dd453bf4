package io.tollgate.core.document;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Joins the parts of a draft to a tenant, with the defaults that depend on the whole. */
final class Assembly {
  private final Draft draft;
  private final Overrides overrides;
  private final Context context;

  private Assembly(Draft draft, Overrides overrides, Context context) {
    this.draft = draft;
    this.overrides = overrides;
    this.context = context;
  }

  static Tenant join(Draft draft, Overrides overrides, Context context) {
    return new Assembly(draft, overrides, context).join();
  }

  private Tenant join() {
    Optional<String> domain = overrides.domain().or(() -> draft.domain);
    if (domain.isEmpty()) {
      reportNoDomain();
    }
    List<String> customDomains =
        overrides
            .customDomains()
            .orElseGet(() -> List.copyOf(new LinkedHashSet<>(draft.customDomains())));
    boolean domainIsKnown = domain.isPresent();
    List<Api> apis =
        draft.apis.values().stream()
            .map(api -> api.settle(domainIsKnown, context.notes()))
            .toList();
    return new Tenant(
        domain,
        customDomains,
        overrides.rateLimits().or(() -> draft.rateLimits),
        apis,
        draft.clients.values(),
        draft.clientGrants.values(),
        draft.roles.values(),
        organizations(),
        draft.connectionProfiles.values(),
        draft.userAttributeProfiles.values());
  }

  private void reportNoDomain() {
    if (context.shape() == Shape.EXPORT) {
      context
          .notes()
          .info(
              draft.root,
              DiagnosticCode.DEFAULT_APPLIED,
              "an export does not say the tenant's domain, so any host is taken for it");
    } else if (!draft.saysDomain) {
      context.notes().error(draft.tenant, DiagnosticCode.MISSING_FIELD, "`domain` is required");
    }
  }

  private Organizations organizations() {
    if (draft.listsOrganizations) {
      return new Organizations.Listed(draft.organizations.values());
    }
    context
        .notes()
        .info(
            draft.root,
            DiagnosticCode.DEFAULT_APPLIED,
            "`organizations` is not given, so the caller vouches for the organization it names");
    return new Organizations.Unlisted();
  }
}
