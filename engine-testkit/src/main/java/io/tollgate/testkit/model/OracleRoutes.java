package io.tollgate.testkit.model;

import io.tollgate.admission.CallReason;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.testkit.model.OracleRoute.Found;
import io.tollgate.testkit.model.OracleRoute.Lost;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds operations by walking a catalogue, template by template. It knows the plain paths and the
 * plain tricks that the generator makes, and no more of the syntax of paths.
 *
 * @param catalogue the catalogue
 */
record OracleRoutes(OperationCatalogue catalogue) {

  private static final Pattern TRICK = Pattern.compile("(?i).*(?://|/\\.\\.?(?:/|$)|%2f|;).*");

  OracleRoute find(String method, String path) {
    if (TRICK.matcher(path).matches()) {
      return new Lost(CallReason.PATH_MALFORMED);
    }
    List<Operation> there =
        catalogue.operations().stream().filter(operation -> leadsTo(operation, path)).toList();
    if (there.isEmpty()) {
      return new Lost(CallReason.OPERATION_UNKNOWN);
    }
    return there.stream()
        .filter(operation -> operation.method().equals(method))
        .findFirst()
        .<OracleRoute>map(Found::new)
        .orElse(new Lost(CallReason.METHOD_NOT_ALLOWED));
  }

  private boolean leadsTo(Operation operation, String path) {
    String base = catalogue.basePath();
    if (!path.startsWith(base)) {
      return false;
    }
    String below = path.substring(base.length());
    String version = "/" + catalogue.optionalVersion();
    boolean versioned = version.length() > 1 && (below + "/").startsWith(version + "/");
    return isLike(operation.path(), versioned ? below.substring(version.length()) : below);
  }

  /** Names in braces stand for one segment; the rest stands for itself. */
  private static boolean isLike(String template, String path) {
    String[] expected = segments(template);
    String[] actual = segments(path);
    boolean like = expected.length == actual.length && actual[0].isEmpty();
    for (int i = 1; like && i < expected.length; i++) {
      like = expected[i].startsWith("{") ? !actual[i].isEmpty() : expected[i].equals(actual[i]);
    }
    return like;
  }

  private static String[] segments(String path) {
    return (path.equals("/") ? "" : path).split("/", -1);
  }
}
