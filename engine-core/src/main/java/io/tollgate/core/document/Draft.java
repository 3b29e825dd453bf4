package io.tollgate.core.document;

import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.UserAttributeProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has been read of a tenant so far: its parts, not joined yet. */
final class Draft {
  final Listing<PendingApi> apis = new Listing<>();
  final Listing<Client> clients = new Listing<>();
  final Listing<ClientGrant> clientGrants = new Listing<>();
  final Listing<Role> roles = new Listing<>();
  final Listing<Organization> organizations = new Listing<>();
  final Listing<ConnectionProfile> connectionProfiles = new Listing<>();
  final Listing<UserAttributeProfile> userAttributeProfiles = new Listing<>();
  private final List<String> customDomains = new ArrayList<>();

  Optional<String> domain = Optional.empty();
  Optional<RateLimits> rateLimits = Optional.empty();

  /** Whether the document gives a domain, be it one that cannot be read. */
  boolean saysDomain;

  /** Whether the document lists its organizations, be it none. */
  boolean listsOrganizations;

  /** Sections of which an object could not be kept: what refers to it is not an error. */
  final Set<Section> incomplete = EnumSet.noneOf(Section.class);

  /** The whole of what is read. */
  final Spot root;

  /** Where the tenant itself is described; the whole until that is read. */
  Spot tenant;

  Draft(Spot root) {
    this.root = root;
    this.tenant = root;
  }

  private int objects;

  /** Counts an object of any section. */
  void count(Place place) {
    if (++objects > Limits.OBJECTS) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          place,
          "a configuration may have " + Limits.OBJECTS + " objects");
    }
  }

  void addCustomDomain(String domain, Place place) {
    if (customDomains.size() == Limits.CUSTOM_DOMAINS) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          place,
          "a tenant may have " + Limits.CUSTOM_DOMAINS + " custom domains");
    }
    customDomains.add(domain);
  }

  List<String> customDomains() {
    return customDomains;
  }
}
