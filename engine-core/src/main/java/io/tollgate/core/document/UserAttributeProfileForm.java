package io.tollgate.core.document;

import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.AttributeMapping.OidcClaim;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.UserAttribute;
import io.tollgate.tenant.UserAttributeProfile;
import io.tollgate.tenant.UserIdMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a user attribute profile, which is closed. */
final class UserAttributeProfileForm {
  private static final Set<String> FIELDS = Set.of("id", "name", "user_id", "user_attributes");
  private static final Set<String> ATTRIBUTE_FIELDS =
      Set.of(
          "label",
          "description",
          "profile_required",
          "auth0_mapping",
          "oidc_mapping",
          "saml_mapping",
          "scim_mapping",
          "strategy_overrides");
  private static final Set<String> MAPPING_FIELDS =
      Set.of("oidc_mapping", "saml_mapping", "scim_mapping");

  /** Stands for attributes that cannot be read, so that the profile itself is known. */
  private static final UserAttribute UNREAD =
      new UserAttribute(
          "?",
          "?",
          false,
          "?",
          new AttributeMapping(Optional.empty(), List.of(), Optional.empty()),
          Map.of());

  private UserAttributeProfileForm() {}

  static Optional<UserAttributeProfile> read(Fields fields) {
    fields.closed(FIELDS).require("user_attributes");
    Identity identity =
        ProfileNames.identity(
            fields, Context.IdFormat.USER_ATTRIBUTE_PROFILE, UserAttributeProfile.MAX_NAME_LENGTH);
    UserIdMapping userId =
        fields.object("user_id").map(UserIdForm::read).orElse(UserIdMapping.DEFAULT);
    Map<String, UserAttribute> attributes =
        fields.object("user_attributes").map(UserAttributeProfileForm::attributes).orElse(Map.of());
    return identity
        .id()
        .map(
            id ->
                new UserAttributeProfile(
                    id,
                    identity.name().orElse("?"),
                    userId,
                    attributes.isEmpty() ? Map.of("?", UNREAD) : attributes));
  }

  private static Map<String, UserAttribute> attributes(Fields fields) {
    Map<String, UserAttribute> attributes = new LinkedHashMap<>();
    int size = fields.node().members().values().size();
    if (size < 1 || size > UserAttributeProfile.MAX_ATTRIBUTES) {
      fields
          .notes()
          .error(
              fields.node().spot(),
              DiagnosticCode.INVALID_VALUE,
              "must have 1.." + UserAttributeProfile.MAX_ATTRIBUTES + " attributes: " + size);
    }
    for (Node member : fields.node().members().values()) {
      if (attributes.size() == UserAttributeProfile.MAX_ATTRIBUTES) {
        break;
      }
      String name = member.spot().name();
      if (isName(name, member, fields.notes())) {
        Values.object(member, fields.notes())
            .map(object -> attribute(new Fields(object, fields.element())))
            .ifPresent(attribute -> attributes.put(name, attribute));
      }
    }
    return attributes;
  }

  private static boolean isName(String name, Node member, Notes notes) {
    int length = name.codePointCount(0, name.length());
    boolean fits = length >= 1 && length <= UserAttributeProfile.MAX_ATTRIBUTE_NAME_LENGTH;
    if (!fits) {
      notes.error(
          member.spot().key(),
          DiagnosticCode.INVALID_VALUE,
          "the name of an attribute must have 1.."
              + UserAttributeProfile.MAX_ATTRIBUTE_NAME_LENGTH
              + " characters: "
              + length);
    }
    return fits;
  }

  private static UserAttribute attribute(Fields fields) {
    fields
        .closed(ATTRIBUTE_FIELDS)
        .require("label", "description", "profile_required", "auth0_mapping");
    return new UserAttribute(
        fields.text("label", 1, UserAttribute.MAX_TEXT_LENGTH).orElse("?"),
        fields.text("description", 1, UserAttribute.MAX_TEXT_LENGTH).orElse("?"),
        fields.flagOr("profile_required", false),
        fields.text("auth0_mapping", 1, UserAttribute.MAX_MAPPING_LENGTH).orElse("?"),
        mapping(fields),
        StrategyNames.overrides(fields, UserAttributeProfileForm::override));
  }

  private static Optional<AttributeMapping> override(Fields fields) {
    return Optional.of(mapping(fields.closed(MAPPING_FIELDS)));
  }

  private static AttributeMapping mapping(Fields fields) {
    return new AttributeMapping(
        fields.object("oidc_mapping").flatMap(UserAttributeProfileForm::claim),
        MappingFields.saml(fields),
        MappingFields.scim(fields));
  }

  private static Optional<OidcClaim> claim(Fields fields) {
    fields.closed(Set.of("mapping", "display_name")).require("mapping");
    Optional<String> displayName = fields.text("display_name", 1, OidcClaim.MAX_LENGTH);
    return fields
        .text("mapping", 1, OidcClaim.MAX_LENGTH)
        .map(mapping -> new OidcClaim(mapping, displayName));
  }
}
