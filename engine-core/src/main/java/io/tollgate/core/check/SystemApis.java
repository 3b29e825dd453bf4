package io.tollgate.core.check;

import java.util.regex.Pattern;

/**
 * The platform's own APIs, known by their identifiers: a few paths under the tenant's domains. Not
 * every domain of a tenant may be known, so a path makes a system API under any host.
 */
public final class SystemApis {
  private static final String MANAGEMENT_PATH = "/api/v2/";

  private static final Pattern IDENTIFIER =
      Pattern.compile("https://[^/]+(?:" + MANAGEMENT_PATH + "|/mfa/|/me/|/my-org/)");

  private SystemApis() {}

  /**
   * Tells whether an identifier has the form of a system API's.
   *
   * @param identifier the identifier of an API
   * @return true for a system API's path under any host
   */
  public static boolean isIdentifier(String identifier) {
    return IDENTIFIER.matcher(identifier).matches();
  }

  /**
   * Tells whether an identifier is a system API's but for its trailing slash.
   *
   * @param identifier the identifier of an API
   * @return true for a system API's path without its last slash under any host
   */
  public static boolean lacksSlash(String identifier) {
    return isIdentifier(identifier + '/');
  }

  /**
   * Tells whether a system API is the Management API.
   *
   * @param identifier the identifier of a system API
   * @return true if it has the Management API's path
   */
  public static boolean isManagement(String identifier) {
    return identifier.endsWith(MANAGEMENT_PATH);
  }
}
