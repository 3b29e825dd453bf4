package io.tollgate.core.admission;

import io.tollgate.operation.Operation;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the first segments of paths lead: the operations that end there, and what may follow. */
final class RouteNode {
  private static final String[] NONE = {};

  private String[] literals = NONE;
  private RouteNode[] branches = {};
  private @Nullable RouteNode parameter;
  private String[] methods = NONE;
  private int[] operations = {};

  /** Adds an operation to the tree of which this is the root. */
  void add(Operation operation, int index) {
    RouteNode node = this;
    String path = operation.path();
    for (int start = 1; start < path.length(); ) {
      int end = RouteTable.end(path, start);
      node = node.branch(path.substring(start, end));
      start = end + 1;
    }
    node.methods = append(node.methods, operation.method());
    node.operations = Arrays.copyOf(node.operations, node.methods.length);
    node.operations[node.methods.length - 1] = index;
  }

  /** The operation of a method, if paths may end here. */
  int operation(String method) {
    for (int i = 0; i < methods.length; i++) {
      if (methods[i].equals(method)) {
        return operations[i];
      }
    }
    return methods.length == 0 ? RouteTable.UNKNOWN : RouteTable.METHOD_NOT_ALLOWED;
  }

  void addMethods(Set<String> target) {
    Collections.addAll(target, methods);
  }

  /** Where the literal leads that a segment is. */
  @Nullable RouteNode literal(String path, int start, int end) {
    for (int i = 0; i < literals.length; i++) {
      if (literals[i].length() == end - start && path.startsWith(literals[i], start)) {
        return branches[i];
      }
    }
    return null;
  }

  /** Where a segment leads as a parameter; nowhere if it is malformed. */
  @Nullable RouteNode parameter(String path, int start, int end) {
    return parameter != null && PathSyntax.isSegment(path, start, end) ? parameter : null;
  }

  private RouteNode branch(String segment) {
    if (segment.charAt(0) == '{') {
      parameter = parameter == null ? new RouteNode() : parameter;
      return parameter;
    }
    RouteNode known = literal(segment, 0, segment.length());
    if (known != null) {
      return known;
    }
    RouteNode made = new RouteNode();
    literals = append(literals, segment);
    branches = Arrays.copyOf(branches, literals.length);
    branches[literals.length - 1] = made;
    return made;
  }

  private static String[] append(String[] array, String element) {
    String[] longer = Arrays.copyOf(array, array.length + 1);
    longer[array.length] = element;
    return longer;
  }
}
