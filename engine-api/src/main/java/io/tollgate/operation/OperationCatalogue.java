package io.tollgate.operation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All operations of one API.
 *
 * @param audience the API's identifier. It may begin with <code>https://{domain}</code>: then calls
 *     must come to the tenant's domain, canonical or custom, and token, audience and call must be
 *     of the same one
 * @param basePath where the API is, such as {@code /my-org}; empty for the root
 * @param optionalVersion a segment that may follow the base path and means nothing, such as {@code
 *     v1}; empty if there is none
 * @param needsClientConfiguration whether every call needs the client's {@code
 *     my_organization_configuration}
 * @param operations the operations; ids are unique, and so are pairs of method and path, whatever
 *     the names in braces
 * @since 0.1.0
 */
public record OperationCatalogue(
    String audience,
    String basePath,
    String optionalVersion,
    boolean needsClientConfiguration,
    List<Operation> operations) {

  /** What stands for the tenant's domain at the beginning of an audience. */
  public static final String DOMAIN_PREFIX = "https://{domain}/";

  /** Checks that operations can be told apart. */
  public OperationCatalogue {
    requireNonNull(audience, "audience");
    requireNonNull(basePath, "basePath");
    requireNonNull(optionalVersion, "optionalVersion");
    operations = List.copyOf(operations);
    if (audience.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: audience=");
    }
    if (!basePath.isEmpty() && (basePath.equals("/") || !isPlain(basePath))) {
      throw new IllegalArgumentException(
          "must be empty, or segments each after a slash: basePath=" + basePath);
    }
    if (!optionalVersion.isEmpty() && !isSegment(optionalVersion)) {
      throw new IllegalArgumentException(
          "must be empty or one segment: optionalVersion=" + optionalVersion);
    }
    Set<String> ids = new HashSet<>();
    Map<String, String> routes = new HashMap<>();
    for (Operation operation : operations) {
      if (!ids.add(operation.id())) {
        throw new IllegalArgumentException("ids must be unique: id=" + operation.id());
      }
      String other = routes.put(routeOf(operation), operation.id());
      if (other != null) {
        throw new IllegalArgumentException(
            "must not have the same method and path as " + other + ": id=" + operation.id());
      }
    }
  }

  /**
   * Tells whether token, audience and call must be of one domain of the tenant.
   *
   * @return true if the audience begins with <code>https://{domain}/</code>
   */
  public boolean isOfTenantDomain() {
    return audience.startsWith(DOMAIN_PREFIX);
  }

  /**
   * Returns what two operations must not share: the method, and the path with every name in braces
   * left out.
   *
   * @param operation an operation
   * @return the route
   */
  public static String routeOf(Operation operation) {
    return routeOf(operation.method(), operation.path());
  }

  /**
   * Returns what no two operations share.
   *
   * @param method the method
   * @param path the path
   * @return the route
   */
  public static String routeOf(String method, String path) {
    return method + ' ' + path.replaceAll("\\{[^}]*\\}", "{}");
  }

  private static boolean isSegment(String text) {
    return isPlain('/' + text) && text.indexOf('/') < 0;
  }

  private static boolean isPlain(String path) {
    return Operation.isPath(path) && path.indexOf('{') < 0;
  }
}
