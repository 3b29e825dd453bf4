package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The tokens of a document. Whatever the parser throws leaves here as a located problem. */
final class Tokens implements AutoCloseable {
  private static final Set<String> CORE_TAGS =
      Set.of("str", "int", "float", "bool", "null", "seq", "map");
  private static final String CORE_TAG_PREFIX = "tag:yaml.org,2002:";

  private final Source source;
  private final Syntax syntax;
  private final JsonParser parser;
  private @Nullable JsonToken token;

  private Tokens(Source source, Syntax syntax, JsonParser parser) {
    this.source = source;
    this.syntax = syntax;
    this.parser = parser;
  }

  static Tokens of(Source source) {
    Syntax syntax = Syntax.of(source);
    int limit = syntax == Syntax.YAML ? Limits.YAML_LENGTH : Limits.DOCUMENT_LENGTH;
    if (source.text().length() > limit) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          Place.START,
          "a document may have " + limit + " characters: " + source.text().length());
    }
    if (syntax == Syntax.YAML) {
      requireLines(source.text());
    }
    return new Tokens(source, syntax, syntax.parser(source));
  }

  Syntax syntax() {
    return syntax;
  }

  /** Moves to the next token; null at the end. */
  @Nullable JsonToken next() {
    try {
      token = parser.nextToken();
      if (syntax == Syntax.YAML && isText()) {
        requireLength(parser.getStringLength());
      }
      return token;
    } catch (StreamConstraintsException e) {
      throw limitExceeded(e);
    } catch (RuntimeException e) { // whatever a parser throws means that it cannot read on
      throw malformed(e);
    }
  }

  @Nullable JsonToken current() {
    return token;
  }

  /** Where the current token begins. */
  Place place() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  /** The current token as it is written, without quotes and escapes. */
  String text() {
    try {
      return parser.getString();
    } catch (StreamConstraintsException e) {
      throw limitExceeded(e);
    } catch (RuntimeException e) { // a string is decoded only now: see next()
      throw malformed(e);
    }
  }

  /** Moves to the end of the current object or array. */
  void skipChildren() {
    int depth = 0;
    do {
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        depth++;
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        depth--;
      }
    } while (depth > 0 && next() != null);
  }

  /** Refuses whatever follows the one value of a document. */
  void requireEnd() {
    if (next() == null) {
      return;
    }
    boolean yaml = syntax == Syntax.YAML;
    throw new DocumentException(
        yaml ? DiagnosticCode.UNSUPPORTED_YAML : DiagnosticCode.MALFORMED_JSON,
        place(),
        yaml ? "a second document is not read" : "the document has ended before this");
  }

  /** The construct of YAML at the current token that is not read, for people. */
  Optional<String> unsupported() {
    if (!(parser instanceof YAMLParser yaml)) {
      return Optional.empty();
    }
    if (yaml.isCurrentAlias()) {
      return Optional.of("an alias");
    }
    if (token == JsonToken.PROPERTY_NAME) {
      return "<<".equals(text()) ? Optional.of("a merge key") : Optional.empty();
    }
    String tag = yaml.getTypeId();
    return tag == null || isCore(tag) ? Optional.empty() : Optional.of("the tag " + quoteTag(tag));
  }

  @Override
  public void close() {
    parser.close();
  }

  private static void requireLines(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        start = i + 1;
      } else if (i - start >= Limits.YAML_LINE_LENGTH) {
        throw new DocumentException(
            DiagnosticCode.LIMIT_EXCEEDED,
            Place.after(text.substring(0, start)),
            "a line of YAML may have " + Limits.YAML_LINE_LENGTH + " characters");
      }
    }
  }

  private static boolean isCore(String tag) {
    return tag.startsWith(CORE_TAG_PREFIX)
        && CORE_TAGS.contains(tag.substring(CORE_TAG_PREFIX.length()));
  }

  private static String quoteTag(String tag) {
    return Quotes.quote(
        tag.startsWith(CORE_TAG_PREFIX)
            ? "!!" + tag.substring(CORE_TAG_PREFIX.length())
            : "!" + tag);
  }

  private boolean isText() {
    return token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
  }

  /** The YAML parser does not hold its own limit of string lengths. */
  private void requireLength(int length) {
    int limit = token == JsonToken.PROPERTY_NAME ? Limits.NAME_LENGTH : Limits.STRING_LENGTH;
    if (length > limit) {
      throw new DocumentException(
          DiagnosticCode.LIMIT_EXCEEDED,
          place(),
          "a string may have " + limit + " characters: " + length);
    }
  }

  private DocumentException limitExceeded(StreamConstraintsException e) {
    return new DocumentException(
        DiagnosticCode.LIMIT_EXCEEDED, whereParserIs(), ParserMessages.message(e));
  }

  private DocumentException malformed(RuntimeException e) {
    if (e instanceof DocumentException known) {
      return known;
    }
    return new DocumentException(
        syntax.malformed(),
        ParserMessages.place(e, source).orElseGet(this::whereParserIs),
        ParserMessages.message(e));
  }

  private Place whereParserIs() {
    return ParserMessages.placeOf(parser.currentLocation()).orElse(Place.START);
  }
}
