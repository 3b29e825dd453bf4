package io.tollgate.core.document;

import java.util.Optional;

/**
 * How an object is known.
 *
 * @param id its id; where that may be left out and is, its name
 * @param name its name
 */
record Identity(Optional<String> id, Optional<String> name) {

  /** An object that has an id in Tollgate's own shape, and perhaps only a name in an export. */
  static Identity of(Fields fields, String idField) {
    return fields.element().context().shape() == Shape.OWN
        ? new Identity(fields.require(idField).text(idField), fields.text("name"))
        : idOrName(fields, idField);
  }

  /** An object that may have only a name. */
  static Identity idOrName(Fields fields, String idField) {
    if (!fields.has(idField)) {
      Optional<String> name = fields.require("name").text("name");
      return new Identity(name, name);
    }
    return new Identity(fields.text(idField), fields.text("name"));
  }

  /** Warns of an id unlike the platform's. */
  Identity judge(Fields fields, String idField, Context.IdFormat format) {
    if (fields.has(idField)) {
      id.ifPresent(given -> fields.element().context().judge(fields.spot(idField), given, format));
    }
    return this;
  }
}
