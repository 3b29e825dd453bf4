package io.tollgate.operation;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One operation of an API.
 *
 * @param id its name, unique in a catalogue: the {@code operationId} of an OpenAPI document
 * @param method the HTTP method, in capitals; not {@code HEAD}, which is taken for {@code GET}, nor
 *     {@code OPTIONS}, which is no operation
 * @param path the path below the API's base path, such as <code>/domains/{domain_id}</code>; {@code
 *     /} is the base path itself
 * @param alternatives the ways to be allowed it, the first that fits counts; at least one
 * @param callClass by which limits it is counted
 * @param requirements what else it needs
 * @param accessLevel the least level of the connection it is about; empty if it is about none
 * @param limitedMembers the members of the connection that may be changed at {@link
 *     AccessLevel#LIMITED}; empty if it makes no difference which are changed
 * @since 0.1.0
 */
public record Operation(
    String id,
    String method,
    String path,
    List<ScopeAlternative> alternatives,
    CallClass callClass,
    Set<Requirement> requirements,
    Optional<AccessLevel> accessLevel,
    Set<String> limitedMembers) {

  private static final Pattern METHOD = Pattern.compile("(?!(?:HEAD|OPTIONS)$)[A-Z]{1,20}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final String SEGMENT = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]++";
  private static final Pattern PATH =
      Pattern.compile("(?=.{1,1000}$)(?:/|(?:/(?:" + SEGMENT + "|\\{[A-Za-z0-9._~-]++\\}))++)");

  /** Checks the syntax, and copies the collections. */
  public Operation {
    require("id", id, ID);
    require("method", method, METHOD);
    require("path", path, PATH);
    alternatives = List.copyOf(alternatives);
    requireNonNull(callClass, "callClass");
    Set<Requirement> ordered = EnumSet.noneOf(Requirement.class);
    ordered.addAll(requirements);
    requirements = Collections.unmodifiableSet(ordered);
    requireNonNull(accessLevel, "accessLevel");
    limitedMembers = Collections.unmodifiableSet(new TreeSet<>(limitedMembers));
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("an operation needs an alternative: id=" + id);
    }
  }

  /**
   * Tells whether a text can be the id of an operation: letters, digits, {@code _}, {@code .} and
   * {@code -}, at most 100.
   *
   * @param id any text
   * @return true if it can
   */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /**
   * Tells whether a text can be the path of an operation: segments of unreserved characters, but
   * not {@code .} and {@code ..}, or names in braces that stand for one segment, each after a
   * slash; at most 1000 characters.
   *
   * @param path any text
   * @return true if it can
   */
  public static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  private static void require(String name, String value, Pattern syntax) {
    if (!syntax.matcher(requireNonNull(value, name)).matches()) {
      throw new IllegalArgumentException(
          "must match " + syntax.pattern() + ": " + name + "=" + value);
    }
  }
}
