package io.tollgate.core.document;

import java.util.Optional;
import tools.jackson.core.JsonToken;

/** Tells the shape of a document from the first key that only one shape has. */
final class ShapeFinder {
  private final Tokens tokens;

  private ShapeFinder(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What decides nothing is Tollgate's own in JSON, and an export in YAML. */
  static Shape find(Source source) {
    Shape undecided = Syntax.of(source) == Syntax.JSON ? Shape.OWN : Shape.EXPORT;
    try (Tokens tokens = Tokens.of(source)) {
      return new ShapeFinder(tokens).firstTelling().orElse(undecided);
    } catch (DocumentException e) { // reported when the document is read
      return undecided;
    }
  }

  private Optional<Shape> firstTelling() {
    if (tokens.next() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.text();
      tokens.next();
      Optional<Shape> shape = key.equals(Section.TENANT.ownName()) ? ofTenant() : Shape.ofKey(key);
      if (shape.isPresent()) {
        return shape;
      }
      tokens.skipChildren();
    }
    return Optional.empty();
  }

  /** The platform's tenant settings have none of the fields that Tollgate's tenant has. */
  private Optional<Shape> ofTenant() {
    if (tokens.current() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    boolean own = false;
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      own |= Shape.OWN_TENANT_FIELDS.contains(tokens.text());
      tokens.next();
      tokens.skipChildren();
    }
    return own ? Optional.of(Shape.OWN) : Optional.empty();
  }
}
