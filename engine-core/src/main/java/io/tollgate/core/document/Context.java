package io.tollgate.core.document;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.DiagnosticCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every form needs to know about the reading it is part of. */
final class Context {
  /** What a Deploy CLI export has in place of the domain. */
  private static final String DOMAIN_KEYWORD = "##AUTH0_DOMAIN##";

  private final Shape shape;
  private final Optional<String> domain;
  private final Notes notes;
  private final Map<ScopeList, ScopeSet> scopeSets = new HashMap<>();
  private final Set<String> unusualKinds = new HashSet<>();

  /**
   * Starts a reading.
   *
   * @param shape the shape of what is read
   * @param domain what the caller says is the tenant's domain
   * @param notes where to tell what is found
   */
  Context(Shape shape, Optional<String> domain, Notes notes) {
    this.shape = shape;
    this.domain = domain;
    this.notes = notes;
  }

  Shape shape() {
    return shape;
  }

  Notes notes() {
    return notes;
  }

  /** The identifier of an API, in which an export may have a keyword for the domain. */
  String identifier(String text) {
    return shape == Shape.EXPORT && domain.isPresent()
        ? text.replace(DOMAIN_KEYWORD, domain.get())
        : text;
  }

  /** The set of these scopes, if it was asked for before: most grants are alike. */
  Optional<ScopeSet> knownScopes(List<String> scopes) {
    return Optional.ofNullable(scopeSets.get(new ScopeList(scopes)));
  }

  /** A new set of well-formed scopes. */
  ScopeSet scopes(List<String> scopes) {
    ScopeSet set = ScopeSet.copyOf(scopes);
    scopeSets.put(new ScopeList(List.copyOf(scopes)), set);
    return set;
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
          && isAlphanumeric(id, prefix.length());
    }

    private static boolean isAlphanumeric(String id, int start) {
      for (int i = start; i < id.length(); i++) {
        char c = id.charAt(i);
        if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
          return false;
        }
      }
      return true;
    }
  }
}
