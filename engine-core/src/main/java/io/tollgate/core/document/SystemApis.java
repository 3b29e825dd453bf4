package io.tollgate.core.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platform's own APIs, known by their identifiers.
 *
 * @param domains the tenant's domains; if none is known, any host will do
 */
record SystemApis(Set<String> domains) {
  private static final Pattern IDENTIFIER =
      Pattern.compile("https://([^/]+)(/api/v2/|/mfa/|/me/|/my-org/)");
  private static final String MANAGEMENT_PATH = "/api/v2/";

  /** What a Deploy CLI export has in place of the domain. */
  private static final String DOMAIN_KEYWORD = "##AUTH0_DOMAIN##";

  private static final List<String> PATHS = List.of(MANAGEMENT_PATH, "/mfa/", "/me/", "/my-org/");

  /** Tells whether an API is the platform's, by its host and path. */
  boolean owns(String identifier) {
    Matcher matcher = IDENTIFIER.matcher(identifier);
    return matcher.matches()
        && (domains.isEmpty()
            || domains.contains(matcher.group(1))
            || matcher.group(1).equals(DOMAIN_KEYWORD));
  }

  static boolean isManagement(String identifier) {
    return identifier.endsWith(MANAGEMENT_PATH);
  }

  /** Tells whether an audience has the path of a platform's API, which exports leave out. */
  static boolean hasSystemPath(String audience) {
    return PATHS.stream().anyMatch(audience::endsWith);
  }
}
