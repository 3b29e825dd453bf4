package io.tollgate.core.document;

import io.tollgate.limit.CallClass;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.tenant.DiagnosticCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the operations of one catalogue, which are closed, and which must be told apart. */
final class OperationForm {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "method",
          "path",
          "alternatives",
          "class",
          "requirements",
          "access_level",
          "limited_members");
  private static final Choices<String> METHODS = methods();
  private static final Choices<CallClass> CLASSES =
      Choices.of(CallClass.values(), CallClass::wireName);
  private static final Choices<Requirement> REQUIREMENTS =
      Choices.of(Requirement.values(), Requirement::wireName);
  private static final Choices<AccessLevel> LEVELS =
      Choices.of(
          new AccessLevel[] {AccessLevel.READONLY, AccessLevel.LIMITED, AccessLevel.FULL},
          AccessLevel::wireName);

  private final Repeats ids = new Repeats(DiagnosticCode.DUPLICATE_ID);
  private final Repeats routes = new Repeats(DiagnosticCode.DUPLICATE_VALUE);
  private final String version;

  /** For a catalogue with this optional version; empty if it has none. */
  OperationForm(String version) {
    this.version = version;
  }

  /** Reads one; there is none once anything in the document is an error. */
  Optional<Operation> read(Fields fields) {
    fields.closed(FIELDS).require("id", "method", "path", "alternatives", "class");
    Optional<String> id = id(fields);
    Optional<String> method = fields.choice("method", METHODS);
    Optional<String> path = path(fields);
    Optional<CallClass> callClass = fields.choice("class", CLASSES);
    List<ScopeAlternative> alternatives = AlternativeForm.read(fields);
    List<Requirement> requirements = fields.distinctChoices("requirements", REQUIREMENTS);
    Optional<AccessLevel> level = fields.choice("access_level", LEVELS);
    List<String> members = limitedMembers(fields, level);
    method.ifPresent(known -> path.ifPresent(rest -> noteRoute(fields, known, rest)));
    path.ifPresent(known -> noteVersion(fields, known));
    if (fields.notes().hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Operation(
            id.orElseThrow(),
            method.orElseThrow(),
            path.orElseThrow(),
            alternatives,
            callClass.orElseThrow(),
            new LinkedHashSet<>(requirements),
            level,
            new LinkedHashSet<>(members)));
  }

  private Optional<String> id(Fields fields) {
    Optional<String> id =
        checked(
            fields, "id", Operation::isId, "must be at most 100 letters, digits, `_`, `.` and `-`");
    id.ifPresent(
        known ->
            ids.note(
                known,
                fields.spot("id"),
                fields.notes(),
                "the id of more than one operation: " + Quotes.quote(known)));
    return id;
  }

  private static Optional<String> path(Fields fields) {
    return checked(
        fields,
        "path",
        Operation::isPath,
        "must be `/`, or segments each after a slash, of letters, digits, `.`, `_`, `~` and `-` or"
            + " a name in braces, together at most 1000 characters");
  }

  private void noteRoute(Fields fields, String method, String path) {
    String route = OperationCatalogue.routeOf(method, path);
    routes.note(
        route,
        fields.spot("path"),
        fields.notes(),
        "the method and path of more than one operation: " + Quotes.quote(route));
  }

  /** As it is written, the path leads where it leads without the version: elsewhere, or nowhere. */
  private void noteVersion(Fields fields, String path) {
    if (!version.isEmpty() && (path + "/").startsWith("/" + version + "/")) {
      String rest = path.substring(version.length() + 1);
      fields
          .notes()
          .warning(
              fields.spot("path"),
              DiagnosticCode.VERSION_IN_PATH,
              "begins with the optional version, so that a call of it is read as one of "
                  + Quotes.quote(rest.isEmpty() ? "/" : rest)
                  + ": "
                  + Quotes.quote(path));
    }
  }

  private static List<String> limitedMembers(Fields fields, Optional<AccessLevel> level) {
    if (fields.has("limited_members")
        && (level.isPresent() ? level.get() != AccessLevel.LIMITED : !fields.has("access_level"))) {
      fields.error(
          "limited_members",
          DiagnosticCode.CONFLICTING_FIELDS,
          "`limited_members` goes with `access_level` `limited` only");
    }
    return AlternativeForm.words(fields, "limited_members");
  }

  private static Optional<String> checked(
      Fields fields, String name, Predicate<String> condition, String rule) {
    Optional<String> text = fields.text(name);
    if (text.isPresent() && !condition.test(text.get())) {
      fields.error(name, DiagnosticCode.INVALID_VALUE, rule + ": " + Quotes.quote(text.get()));
      return Optional.empty();
    }
    return text;
  }

  private static Choices<String> methods() {
    Map<String, String> methods = new LinkedHashMap<>();
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      methods.put(method, method);
    }
    return Choices.of(methods);
  }
}
