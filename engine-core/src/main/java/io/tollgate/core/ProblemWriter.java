package io.tollgate.core;

import io.tollgate.core.document.ProblemJson;
import io.tollgate.http.Problem;

/**
 * Writes a {@link Problem} as JSON.
 *
 * @since 0.1.0
 */
public final class ProblemWriter {

  private ProblemWriter() {}

  /**
   * Writes a problem on one line: the members of RFC 9457, then {@code validation_errors}, then the
   * extensions. What is empty is left out.
   *
   * @param problem the problem
   * @return the JSON object; {@link Problem#MEDIA_TYPE} is its media type
   */
  public static String toJson(Problem problem) {
    return ProblemJson.write(problem);
  }
}
