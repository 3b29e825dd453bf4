package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonToken;

/** Reads one document: a section after the other, and of each an object after the other. */
final class DocumentReader {
  private final Source source;
  private final Draft draft;
  private final Context context;
  private final Tokens tokens;
  private final NodeReader nodes;
  private final SectionReader sections;

  private DocumentReader(Source source, Draft draft, Context context, Tokens tokens) {
    this.source = source;
    this.draft = draft;
    this.context = context;
    this.tokens = tokens;
    this.nodes = new NodeReader(tokens, context.notes());
    this.sections = new SectionReader(draft, context);
  }

  /** Reads a document that holds every section. */
  static void readAll(Source source, Draft draft, Context context) {
    read(source, draft, context, DocumentReader::readTop);
  }

  /** Reads a document that holds an object of one section, or an array of them. */
  static void readPart(Section section, Source source, Draft draft, Context context) {
    read(source, draft, context, reader -> reader.readRoot(section));
  }

  private static void read(
      Source source, Draft draft, Context context, Consumer<DocumentReader> part) {
    try (Tokens tokens = Tokens.of(source)) {
      DocumentReader reader = new DocumentReader(source, draft, context, tokens);
      if (tokens.next() == null) {
        throw new DocumentException(
            DiagnosticCode.UNKNOWN_SHAPE, Place.START, "the document is empty");
      }
      part.accept(reader);
    }
  }

  private void readTop() {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw new DocumentException(
          DiagnosticCode.UNKNOWN_SHAPE,
          tokens.place(),
          "a configuration must be an object with the sections of a tenant");
    }
    Spot root = Spot.at(source, "", tokens.place());
    nodes.reportUnsupported(root);
    Set<String> keys = new HashSet<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.text();
      Place keyPlace = tokens.place();
      boolean isMerge = nodes.reportUnsupported(root.member(key, keyPlace, keyPlace));
      tokens.next();
      Spot spot = root.member(key, keyPlace, tokens.place());
      if (isMerge) {
        nodes.read(spot);
      } else if (keys.add(key)) {
        readSection(key, spot);
      } else {
        nodes.reportDuplicate(spot);
        passOver(spot);
      }
    }
    tokens.requireEnd();
    if (keys.stream().noneMatch(key -> context.shape().section(key).isPresent())) {
      throw new DocumentException(
          DiagnosticCode.UNKNOWN_SHAPE,
          root.place(),
          "a configuration must have a section of a tenant: "
              + Quotes.list(context.shape().keys()));
    }
  }

  private void readRoot(Section section) {
    Spot root = Spot.at(source, "", tokens.place());
    if (tokens.current() == JsonToken.START_ARRAY) {
      readElements(root, element -> sections.read(section, element));
    } else {
      sections.read(section, nodes.read(root));
    }
    tokens.requireEnd();
  }

  private void readSection(String key, Spot spot) {
    Optional<Section> known = context.shape().section(key);
    if (known.isEmpty()) {
      reportUnknown(key, spot);
      passOver(spot);
      return;
    }
    Section section = known.get();
    if (tokens.current() == JsonToken.START_ARRAY && section != Section.TENANT) {
      draft.listsOrganizations |= section == Section.ORGANIZATIONS;
      readElements(spot, element -> sections.read(section, element));
    } else {
      readOther(section, nodes.read(spot));
    }
  }

  private void readOther(Section section, Node value) {
    if (section == Section.TENANT && !value.isNull()) {
      sections.read(section, value);
    } else if (!value.isNull()) {
      draft.incomplete.add(section);
      Values.array(value, context.notes());
    }
  }

  private void readElements(Spot array, Consumer<Node> use) {
    nodes.reportUnsupported(array);
    int index = 0;
    while (tokens.next() != JsonToken.END_ARRAY) {
      use.accept(nodes.read(array.element(index++, tokens.place())));
    }
  }

  /** Reads what is not used, for the mistakes in its syntax. */
  private void passOver(Spot spot) {
    if (tokens.current() == JsonToken.START_ARRAY) {
      readElements(spot, element -> {});
    } else {
      nodes.read(spot);
    }
  }

  /**
   * Tollgate's own shape is closed. In an export, Tollgate's spelling is a mistake, and what is
   * only like a section's key is probably one.
   */
  private void reportUnknown(String key, Spot spot) {
    Optional<String> meant = Suggestion.of(key, context.shape().keys());
    boolean isMistake =
        context.shape() == Shape.OWN ? !key.equals("$schema") : Shape.OWN.section(key).isPresent();
    if (isMistake
        || (context.shape() == Shape.EXPORT && meant.isPresent() && !Shape.isOther(key))) {
      context
          .notes()
          .add(
              isMistake ? Severity.ERROR : Severity.WARNING,
              spot.key(),
              DiagnosticCode.UNKNOWN_FIELD,
              "unknown field: " + Quotes.quote(key),
              meant);
    }
  }
}
