package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One consistent way to define and map user attributes across SCIM, SAML and OpenID Connect.
 *
 * @param id the profile's id
 * @param name its name, 1 to 128 characters
 * @param userId where a user's id comes from
 * @param userAttributes the attributes by name, 1 to 64 of them, each name 1 to 50 characters
 * @since 0.1.0
 */
public record UserAttributeProfile(
    String id, String name, UserIdMapping userId, Map<String, UserAttribute> userAttributes) {

  /** The longest name. */
  public static final int MAX_NAME_LENGTH = 128;

  /** The most attributes. */
  public static final int MAX_ATTRIBUTES = 64;

  /** The longest name of an attribute. */
  public static final int MAX_ATTRIBUTE_NAME_LENGTH = 50;

  /** Checks the limits. */
  public UserAttributeProfile {
    Require.text("id", id);
    Require.text("name", name, 1, MAX_NAME_LENGTH);
    requireNonNull(userId, "userId");
    userAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(userAttributes));
    Require.size("userAttributes", userAttributes.keySet(), 1, MAX_ATTRIBUTES);
    userAttributes.forEach(
        (attribute, value) -> {
          Require.text("userAttribute", attribute, 1, MAX_ATTRIBUTE_NAME_LENGTH);
          requireNonNull(value, attribute);
        });
  }
}
