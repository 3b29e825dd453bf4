package io.tollgate.core.document;

import io.tollgate.tenant.AttributeMapping;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields that every mapping of a user attribute profile has. */
final class MappingFields {
  private static final String SAML = "saml_mapping";

  private MappingFields() {}

  /** Empty if it is not given. */
  static List<String> saml(Fields fields) {
    List<String> attributes = new ArrayList<>();
    for (ScalarNode value : fields.distinctTexts(SAML, Severity.ERROR)) {
      Values.text(value, 1, AttributeMapping.MAX_ATTRIBUTE_LENGTH, fields.notes())
          .ifPresent(attributes::add);
    }
    int size = fields.elements(SAML).size();
    boolean isArray = fields.node().find(SAML).orElse(fields.node()) instanceof ArrayNode;
    if (isArray && (size < 1 || size > AttributeMapping.MAX_SAML_ATTRIBUTES)) {
      fields.error(
          SAML,
          DiagnosticCode.INVALID_VALUE,
          "must have 1.." + AttributeMapping.MAX_SAML_ATTRIBUTES + " values: " + size);
    }
    return attributes.subList(0, Math.min(attributes.size(), AttributeMapping.MAX_SAML_ATTRIBUTES));
  }

  static Optional<String> scim(Fields fields) {
    return fields.text("scim_mapping", 1, AttributeMapping.MAX_ATTRIBUTE_LENGTH);
  }
}
