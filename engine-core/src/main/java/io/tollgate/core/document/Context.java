package io.tollgate.core.document;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.DiagnosticCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every form needs to know about the reading it is part of. */
final class Context {
  private final Shape shape;
  private final Notes notes;
  private final Map<List<String>, ScopeSet> scopeSets = new HashMap<>();
  private final Set<String> unusualKinds = new HashSet<>();

  Context(Shape shape, Notes notes) {
    this.shape = shape;
    this.notes = notes;
  }

  Shape shape() {
    return shape;
  }

  Notes notes() {
    return notes;
  }

  /** A set of well-formed scopes; the same for the same scopes, for most grants are alike. */
  ScopeSet scopes(List<String> scopes) {
    return scopeSets.computeIfAbsent(scopes, ScopeSet::copyOf);
  }

  /** Warns of an id unlike the platform's, once for each kind. */
  void judge(Spot spot, String id, IdFormat format) {
    if (shape == Shape.OWN && !format.fits(id) && unusualKinds.add(format.prefix())) {
      notes.warning(
          spot,
          DiagnosticCode.UNUSUAL_IDENTIFIER,
          "the platform's ids are `"
              + format.prefix()
              + "` and "
              + format.length()
              + " letters and digits (said once for this kind): "
              + Quotes.quote(id));
    }
  }

  /**
   * How the platform forms the ids of one kind of object.
   *
   * @param prefix how they begin
   * @param length how many letters and digits follow
   */
  record IdFormat(String prefix, int length) {
    static final IdFormat CLIENT_GRANT = new IdFormat("cgr_", 16);
    static final IdFormat ROLE = new IdFormat("rol_", 16);
    static final IdFormat ORGANIZATION = new IdFormat("org_", 16);
    static final IdFormat CONNECTION_PROFILE = new IdFormat("cop_", 22);
    static final IdFormat USER_ATTRIBUTE_PROFILE = new IdFormat("uap_", 22);

    boolean fits(String id) {
      return id.startsWith(prefix)
          && id.length() == prefix.length() + length
          && id.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }
  }
}
