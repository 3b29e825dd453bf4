package io.tollgate.core.admission;

import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.List;

/** Finds operations as the documentation says it: one by one, a segment at a time. */
final class PlainRoutes {

  private static final String PARAMETER = "x_1";

  private final OperationCatalogue catalogue;
  private final List<List<String>> templates;

  PlainRoutes(OperationCatalogue catalogue) {
    this.catalogue = catalogue;
    this.templates =
        catalogue.operations().stream().map(operation -> segments(operation.path())).toList();
  }

  /** A path that the operation has, with a word for each parameter. */
  String example(Operation operation) {
    String below = operation.path().equals("/") ? "" : operation.path();
    String path = catalogue.basePath() + below.replaceAll("\\{[^}]*\\}", PARAMETER);
    return path.isEmpty() ? "/" : path;
  }

  /** The number of the operation that a well-formed path means; -1 if there is none. */
  int find(String method, String path) {
    List<String> segments = segments(withoutVersion(path.substring(catalogue.basePath().length())));
    int best = -1;
    for (int i = 0; i < templates.size(); i++) {
      if (catalogue.operations().get(i).method().equals(method)
          && fits(templates.get(i), segments)
          && (best < 0 || isNearer(templates.get(i), templates.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  private String withoutVersion(String below) {
    String version = "/" + catalogue.optionalVersion();
    boolean versioned =
        !catalogue.optionalVersion().isEmpty() && (below + "/").startsWith(version + "/");
    return versioned ? below.substring(version.length()) : below;
  }

  private static List<String> segments(String path) {
    return path.isEmpty() || path.equals("/")
        ? List.of()
        : List.of(path.substring(1).split("/", -1));
  }

  private static boolean fits(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!isParameter(template.get(i)) && !template.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Of two that fit, the one with the leftmost literal; alike in all, they would be one route. */
  private static boolean isNearer(List<String> first, List<String> second) {
    int at = 0;
    while (isParameter(first.get(at)) == isParameter(second.get(at))) {
      at++;
    }
    return isParameter(second.get(at));
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }
}
