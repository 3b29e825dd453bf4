package io.tollgate.core.document;

import java.util.Optional;

/** Reads id and name of a profile: both in Tollgate's own shape, the name in an export. */
final class ProfileNames {
  private ProfileNames() {}

  static Identity identity(Fields fields, Context.IdFormat format, int maxNameLength) {
    boolean own = fields.element().context().shape() == Shape.OWN;
    Optional<String> name = fields.require("name").text("name", 1, maxNameLength);
    Optional<String> id = own ? fields.require("id").text("id") : fields.text("id");
    return new Identity(own ? id : id.or(() -> name), name).judge(fields, "id", format);
  }
}
