package io.tollgate.http;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the way of a request, in the form of <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>. The components come in the order in
 * which the members are written.
 *
 * @param type what kind of problem it is, a URI; {@value #BLANK} if the status says it all
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what was wrong this time
 * @param instance the URI of this occurrence
 * @param validationErrors the platform's {@code validation_errors}: what is wrong with the
 *     request's members; mostly none
 * @param extensions further members by name, in order; a value is a {@code String}, a {@code Long}
 *     or a {@code List} of {@code String}
 * @since 0.1.0
 */
public record Problem(
    String type,
    String title,
    int status,
    Optional<String> detail,
    Optional<String> instance,
    List<ValidationError> validationErrors,
    Map<String, Object> extensions) {

  /** The media type of a problem that is written as JSON; the platform itself says {@code json}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The type of a problem that is no more than its status. */
  public static final String BLANK = "about:blank";

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}"); // section 3.2
  private static final Set<String> TAKEN =
      Set.of("type", "title", "status", "detail", "instance", "validation_errors");

  /**
   * Checks the ranges, and copies the collections.
   *
   * @throws IllegalArgumentException if the status is none of an error, or an extension has an
   *     unfit name or value
   */
  public Problem {
    requireNonNull(type, "type");
    requireNonNull(title, "title");
    requireNonNull(detail, "detail");
    requireNonNull(instance, "instance");
    validationErrors = List.copyOf(validationErrors);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("must be from 400 to 599: status=" + status);
    }
    Map<String, Object> copies = new LinkedHashMap<>();
    extensions.forEach((name, value) -> copies.put(requireName(name), copy(name, value)));
    extensions = Collections.unmodifiableMap(copies);
  }

  /**
   * Returns a problem without more to say.
   *
   * @param type what kind of problem it is
   * @param title the kind in words
   * @param status the HTTP status
   * @param detail what was wrong this time
   * @return the problem
   */
  public static Problem of(String type, String title, int status, String detail) {
    return new Problem(
        type, title, status, Optional.of(detail), Optional.empty(), List.of(), Map.of());
  }

  /**
   * Returns this problem as one occurrence.
   *
   * @param uri a URI that tells it from others, such as {@code urn:uuid:...}
   * @return the problem
   */
  public Problem withInstance(String uri) {
    return new Problem(type, title, status, detail, Optional.of(uri), validationErrors, extensions);
  }

  /**
   * Returns this problem with other extensions.
   *
   * @param members the members by name, in order
   * @return the problem
   */
  public Problem withExtensions(Map<String, Object> members) {
    return new Problem(type, title, status, detail, instance, validationErrors, members);
  }

  private static String requireName(String name) {
    if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
      throw new IllegalArgumentException(
          "must be a free name of three letters, digits or _ at least: extension=" + name);
    }
    return name;
  }

  private static Object copy(String name, Object value) {
    if (value instanceof String || value instanceof Long) {
      return value;
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return List.copyOf(list);
    }
    throw new IllegalArgumentException(
        "must be a text, a list of texts or a whole number: extension=" + name);
  }

  /**
   * What is wrong with one member of a request.
   *
   * @param detail what is wrong, such as {@code is required}
   * @param field the member, such as {@code data/strategy}
   * @param pointer the member as a JSON Pointer (RFC 6901)
   * @param source where it came from, such as {@code params}
   */
  public record ValidationError(
      String detail, Optional<String> field, Optional<String> pointer, Optional<String> source) {

    /** Checks that all is given. */
    public ValidationError {
      requireNonNull(detail, "detail");
      requireNonNull(field, "field");
      requireNonNull(pointer, "pointer");
      requireNonNull(source, "source");
    }
  }
}
