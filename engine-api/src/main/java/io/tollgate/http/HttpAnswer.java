package io.tollgate.http;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A response without a framework.
 *
 * @param status the HTTP status
 * @param headers names and values of the fields, in order; {@code Content-Type} is not among them,
 *     since it is the business of whoever writes the body
 * @param problem the body; empty if the call goes ahead
 * @since 0.1.0
 */
public record HttpAnswer(int status, Map<String, String> headers, Optional<Problem> problem) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]*");

  /**
   * Checks and copies the fields.
   *
   * @throws IllegalArgumentException if a name has anything but letters, digits and hyphens, or a
   *     value anything but printable ASCII
   */
  public HttpAnswer {
    requireNonNull(problem, "problem");
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    headers.forEach(HttpAnswer::require);
  }

  private static void require(String name, String value) {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("a field must be printable ASCII: name=" + name);
    }
  }
}
