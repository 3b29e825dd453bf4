package io.tollgate.core.document;

/** The parts of a configuration that Tollgate reads, by their names in each shape. */
enum Section {
  TENANT("tenant", "tenant", ""),
  CUSTOM_DOMAINS("", "customDomains", "custom-domains"),
  RESOURCE_SERVERS("resource_servers", "resourceServers", "resource-servers"),
  CLIENTS("clients", "clients", "clients"),
  CLIENT_GRANTS("client_grants", "clientGrants", "grants"),
  ROLES("roles", "roles", "roles"),
  ORGANIZATIONS("organizations", "organizations", "organizations"),
  CONNECTION_PROFILES("connection_profiles", "connectionProfiles", "connection-profiles"),
  USER_ATTRIBUTE_PROFILES(
      "user_attribute_profiles", "userAttributeProfiles", "user-attribute-profiles");

  private final String ownName;
  private final String exportName;
  private final String folder;

  Section(String ownName, String exportName, String folder) {
    this.ownName = ownName;
    this.exportName = exportName;
    this.folder = folder;
  }

  /** Its key in Tollgate's own document; empty if it has none. */
  String ownName() {
    return ownName;
  }

  /** Its key in an export to one file. */
  String exportName() {
    return exportName;
  }

  /** Its folder in an export to a directory; empty if it has none. */
  String folder() {
    return folder;
  }
}
