package io.tollgate.core.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shapes a configuration comes in, with what each calls its sections. */
enum Shape {
  /** Tollgate's own: closed, references by id. */
  OWN,
  /** An export of the Deploy CLI: open, references by name or id. */
  EXPORT;

  private static final List<Section> SECTIONS = List.of(Section.values());

  /** Keys that only an export has, beyond those that differ in spelling. */
  private static final Set<String> EXPORT_KEYS =
      Set.of(
          "actions",
          "attackProtection",
          "branding",
          "connections",
          "databases",
          "emailProvider",
          "emailTemplates",
          "guardianFactors",
          "guardianPolicies",
          "hooks",
          "logStreams",
          "migrations",
          "pages",
          "prompts",
          "rules",
          "rulesConfigs",
          "themes",
          "triggers");

  /** Fields that {@code tenant} has in Tollgate's own shape only. */
  static final Set<String> OWN_TENANT_FIELDS =
      Set.of("domain", "custom_domains", "tier", "rate_limits");

  /** The section that a key of the top level names. */
  Optional<Section> section(String key) {
    for (Section section : SECTIONS) {
      if (!key.isEmpty() && nameOf(section).equals(key)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /** The keys of the sections. */
  List<String> keys() {
    return SECTIONS.stream().map(this::nameOf).filter(name -> !name.isEmpty()).toList();
  }

  /** Whether a key of the top level is an export's, but of a part that Tollgate does not read. */
  static boolean isOther(String key) {
    return EXPORT_KEYS.contains(key);
  }

  /** The shape that a key of the top level gives away. */
  static Optional<Shape> ofKey(String key) {
    boolean own = OWN.section(key).isPresent();
    boolean export = EXPORT.section(key).isPresent() || EXPORT_KEYS.contains(key);
    return own == export ? Optional.empty() : Optional.of(own ? OWN : EXPORT);
  }

  private String nameOf(Section section) {
    return this == OWN ? section.ownName() : section.exportName();
  }
}
