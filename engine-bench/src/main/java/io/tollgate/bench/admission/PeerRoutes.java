package io.tollgate.bench.admission;

import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Finds the operation of a call by Spring's path patterns.
 *
 * <p>Expert: as Spring MVC does it, paths without variables are looked up, the others are tried in
 * order of specificity, and only those of the call's method.
 */
final class PeerRoutes {
  private static final String PREFIX = "/my-org/v1";

  private final Map<String, Map<String, Operation>> direct = new HashMap<>();
  private final Map<String, List<Route>> patterns = new HashMap<>();

  private record Route(PathPattern pattern, Operation operation) {}

  PeerRoutes() {
    CatalogueReader.myOrganization().operations().forEach(this::add);
    Comparator<Route> specific = Comparator.comparing(Route::pattern);
    patterns.values().forEach(routes -> routes.sort(specific));
  }

  @Nullable Operation find(String method, String path) {
    Operation literal = direct.getOrDefault(method, Map.of()).get(path);
    if (literal != null) {
      return literal;
    }
    PathContainer parsed = PathContainer.parsePath(path);
    for (Route route : patterns.getOrDefault(method, List.of())) {
      if (route.pattern().matches(parsed)) {
        return route.operation();
      }
    }
    return null;
  }

  private void add(Operation operation) {
    String path = PREFIX + operation.path();
    if (path.contains("{")) {
      PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
      patterns
          .computeIfAbsent(operation.method(), method -> new ArrayList<>())
          .add(new Route(pattern, operation));
    } else {
      direct.computeIfAbsent(operation.method(), method -> new HashMap<>()).put(path, operation);
    }
  }
}
