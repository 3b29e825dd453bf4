package io.tollgate.core.admission;

import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the operation that a method and a path mean.
 *
 * <p>The operations are a tree: from a node, one branch for each literal that may come next and one
 * for any segment, where a parameter may come. A path is walked from the base path on, past the
 * version if that comes next, a segment at a time, the literal first; if it ends where there is no
 * operation of the method, the walk goes back and tries the parameter. So the operation with the
 * leftmost literal wins among those of the method. A walk visits each node at most once, for only
 * one way leads there.
 *
 * <p>A literal that fits is well formed, since catalogues have no others; a segment that a
 * parameter takes is looked at then. Only for a path that leads nowhere is the whole of it looked
 * at once more, to tell what is malformed from what is unknown. Nothing is decoded, and nothing
 * allocated.
 */
final class RouteTable {
  /** There is such a path, but not with this method. */
  static final int METHOD_NOT_ALLOWED = -1;

  /** There is no such path. */
  static final int UNKNOWN = -2;

  /** That is no path, or one that is meant to be misread. */
  static final int MALFORMED = -3;

  private final String basePath;
  private final String version;
  private final RouteNode root;

  private RouteTable(String basePath, String version, RouteNode root) {
    this.basePath = basePath;
    this.version = version;
    this.root = root;
  }

  static RouteTable of(OperationCatalogue catalogue) {
    RouteNode root = new RouteNode();
    List<Operation> operations = catalogue.operations();
    for (int i = 0; i < operations.size(); i++) {
      root.add(operations.get(i), i);
    }
    return new RouteTable(catalogue.basePath(), catalogue.optionalVersion(), root);
  }

  /**
   * Finds an operation. {@code HEAD} is taken for {@code GET}.
   *
   * @param method the method, case-sensitive
   * @param path the path as it came, without the query
   * @return the index of the operation in its catalogue, or one of the negative constants
   */
  int match(String method, String path) {
    int start = start(path);
    int found =
        start < 0 ? UNKNOWN : find(root, path, start, method.equals("HEAD") ? "GET" : method);
    return found == UNKNOWN && !PathSyntax.isPath(path) ? MALFORMED : found;
  }

  /**
   * Returns the methods that a path has.
   *
   * @param path the path as it came, without the query
   * @return the methods in their order, {@code HEAD} with {@code GET}; none if there is no such
   *     path
   */
  List<String> methodsOf(String path) {
    int start = start(path);
    Set<String> methods = new TreeSet<>();
    if (start >= 0) {
      collect(root, path, start, methods);
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return List.copyOf(methods);
  }

  /** Where the operation's own path begins: at a slash, or at the end; -1 if nowhere. */
  private int start(String path) {
    int base = after(path, 0, basePath);
    if (base < 0 || path.isEmpty()) {
      return -1;
    }
    int start = version.isEmpty() ? base : Math.max(base, after(path, base + 1, version));
    return start == path.length() - 1 ? path.length() : start;
  }

  /** Where whole segments end in a path; -1 if they do not stand there. */
  private static int after(String path, int start, String segments) {
    int end = start + segments.length();
    boolean found =
        path.startsWith(segments, start) && (end == path.length() || path.charAt(end) == '/');
    return found ? end : -1;
  }

  private static int find(RouteNode node, String path, int at, String method) {
    if (at == path.length()) {
      return node.operation(method);
    }
    int start = at + 1;
    int end = end(path, start);
    RouteNode literal = node.literal(path, start, end);
    int found = literal == null ? UNKNOWN : find(literal, path, end, method);
    if (found >= 0) {
      return found;
    }
    RouteNode parameter = node.parameter(path, start, end);
    return parameter == null ? found : Math.max(found, find(parameter, path, end, method));
  }

  private static void collect(RouteNode node, String path, int at, Set<String> methods) {
    if (at == path.length()) {
      node.addMethods(methods);
      return;
    }
    int start = at + 1;
    int end = end(path, start);
    RouteNode literal = node.literal(path, start, end);
    if (literal != null) {
      collect(literal, path, end, methods);
    }
    RouteNode parameter = node.parameter(path, start, end);
    if (parameter != null) {
      collect(parameter, path, end, methods);
    }
  }

  /** Where a segment ends: before a slash, of which the first is behind us, or with the path. */
  static int end(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }
}
