package io.tollgate.core.document;

import io.tollgate.core.check.Finding;
import io.tollgate.core.check.TenantCheck;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a tenant as a whole, and says what is found in terms of the document. */
final class CrossCheck {
  /** Fields that refer to an object of a section. */
  private static final Map<String, Section> REFERENCES =
      Map.of(
          "client_id", Section.CLIENTS,
          "clients", Section.CLIENTS,
          "invitation_landing_client_id", Section.CLIENTS,
          "audience", Section.RESOURCE_SERVERS,
          "resource_server_identifier", Section.RESOURCE_SERVERS,
          "client_grants", Section.CLIENT_GRANTS,
          "organization_id", Section.ORGANIZATIONS,
          "connection_profile_id", Section.CONNECTION_PROFILES,
          "user_attribute_profile_id", Section.USER_ATTRIBUTE_PROFILES);

  private final Draft draft;
  private final Shape shape;

  private CrossCheck(Draft draft, Shape shape) {
    this.draft = draft;
    this.shape = shape;
  }

  static List<Remark> check(Tenant tenant, Draft draft, Shape shape) {
    CrossCheck check = new CrossCheck(draft, shape);
    List<Remark> remarks = new ArrayList<>();
    for (Finding finding : TenantCheck.check(tenant)) {
      if (!check.isFollowUp(finding)) {
        remarks.add(check.remark(finding));
      }
    }
    return remarks;
  }

  /** Tells whether a reference names nothing because what it names could not be read. */
  private boolean isFollowUp(Finding finding) {
    if (finding.code() != DiagnosticCode.UNKNOWN_REFERENCE) {
      return false;
    }
    List<String> tokens = Pointers.tokens(finding.pointer());
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Section section = REFERENCES.get(tokens.get(i));
      if (section != null) {
        return draft.incomplete.contains(section);
      }
    }
    return false;
  }

  private Remark remark(Finding finding) {
    List<String> tokens = Pointers.tokens(finding.pointer());
    Optional<Origin> origin =
        tokens.size() < 2
            ? Optional.empty()
            : Shape.OWN.section(tokens.get(0)).flatMap(section -> origin(section, tokens.get(1)));
    String within = origin.isEmpty() ? "" : within(tokens);
    return new Remark(
        origin.map(Origin::source).orElse(draft.root.source()),
        origin
            .map(from -> from.resolve(within))
            .orElseGet(() -> shape == Shape.OWN ? finding.pointer() : ""),
        origin.map(from -> from.place(within)).orElse(Place.UNKNOWN),
        finding.severity(),
        finding.code(),
        finding.message(),
        finding.suggestion());
  }

  private static String within(List<String> tokens) {
    StringBuilder within = new StringBuilder();
    for (int i = 2; i < tokens.size(); i++) {
      within.append('/').append(tokens.get(i));
    }
    return within.toString();
  }

  private Optional<Origin> origin(Section section, String index) {
    return section == Section.TENANT
        ? Optional.empty()
        : Optional.of(origin(section, Integer.parseInt(index)));
  }

  private Origin origin(Section section, int index) {
    return switch (section) {
      case TENANT, CUSTOM_DOMAINS -> throw new IllegalArgumentException("no list: " + section);
      case RESOURCE_SERVERS -> draft.apis.origin(index);
      case CLIENTS -> draft.clients.origin(index);
      case CLIENT_GRANTS -> draft.clientGrants.origin(index);
      case ROLES -> draft.roles.origin(index);
      case ORGANIZATIONS -> draft.organizations.origin(index);
      case CONNECTION_PROFILES -> draft.connectionProfiles.origin(index);
      case USER_ATTRIBUTE_PROFILES -> draft.userAttributeProfiles.origin(index);
    };
  }
}
