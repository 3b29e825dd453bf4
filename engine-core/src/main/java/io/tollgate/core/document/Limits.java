package io.tollgate.core.document;

/** How large a configuration may be. Whatever is larger is refused before it costs memory. */
final class Limits {
  /** Levels of objects and arrays; the model needs 8. */
  static final int NESTING_DEPTH = 64;

  /** Characters of one string: more than the code of an action, the longest text of an export. */
  static final int STRING_LENGTH = 256 * 1024;

  /** Characters of one key. */
  static final int NAME_LENGTH = 1_024;

  /** Digits of one number. */
  static final int NUMBER_LENGTH = 100;

  /** Bytes of one document, or characters where it is given as text. */
  static final int DOCUMENT_LENGTH = 256 * 1024 * 1024;

  /** Characters of one document in YAML, which is what exports are written in. */
  static final int YAML_LENGTH = 16 * 1024 * 1024;

  /**
   * Characters of one line in YAML: the longest string with each character escaped. The parser
   * copies what is left of its buffer at every kilobyte of a line, so its time grows with the
   * square.
   */
  static final int YAML_LINE_LENGTH = 2 * STRING_LENGTH;

  /** Tokens of one document. */
  static final long TOKENS = 50_000_000;

  /** Values within one object of a section: an organization with all its roles needs half. */
  static final int NODES_PER_OBJECT = 2_500_000;

  /** Objects of all sections together: ten times what the platform's largest tenants have. */
  static final int OBJECTS = 1_000_000;

  /**
   * Grants that the organizations of an export have together: it names their clients, each of which
   * may have any number of grants.
   */
  static final long ASSOCIATED_GRANTS = 2_000_000;

  /** Custom domains of a tenant: far more than the platform has, for each call may look at all. */
  static final int CUSTOM_DOMAINS = 1_000;

  /** Operations of a catalogue: a hundred times what the platform's API has. */
  static final int OPERATIONS = 5_000;

  /** Files of a directory. */
  static final int FILES = 250_000;

  /** Diagnostics that are kept; the others are counted. */
  static final int DIAGNOSTICS = 100_000;

  /**
   * Characters of the kept diagnostics of one severity, give or take one diagnostic. A pointer can
   * be as long as all the keys on the way, so that a small document could ask for any memory.
   */
  static final long DIAGNOSTIC_LENGTH = 16 * 1024 * 1024;

  private Limits() {}
}
