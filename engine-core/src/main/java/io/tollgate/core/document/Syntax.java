package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The two ways to write a document, told apart by its first character. */
enum Syntax {
  JSON(DiagnosticCode.MALFORMED_JSON) {
    @Override
    TokenStreamFactory factory() {
      return JSON_FACTORY;
    }
  },
  YAML(DiagnosticCode.MALFORMED_YAML) {
    @Override
    TokenStreamFactory factory() {
      return YAML_FACTORY;
    }
  };

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Limits.NESTING_DEPTH)
          .maxStringLength(Limits.STRING_LENGTH)
          .maxNameLength(Limits.NAME_LENGTH)
          .maxNumberLength(Limits.NUMBER_LENGTH)
          .maxTokenCount(Limits.TOKENS)
          .build();

  private static final TokenStreamFactory JSON_FACTORY =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  private static final TokenStreamFactory YAML_FACTORY =
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Limits.YAML_LENGTH)
                  .setAllowDuplicateKeys(true) // to find them all: see NodeReader
                  .build())
          .build();

  private final DiagnosticCode malformed;

  Syntax(DiagnosticCode malformed) {
    this.malformed = malformed;
  }

  /** A document that opens a brace or bracket is JSON; so is one that opens with a comment. */
  static Syntax of(Source source) {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{' || c == '[' || c == '/' ? JSON : YAML;
      }
    }
    return YAML;
  }

  abstract TokenStreamFactory factory();

  DiagnosticCode malformed() {
    return malformed;
  }

  JsonParser parser(Source source) {
    return factory().createParser(ObjectReadContext.empty(), source.text());
  }
}
