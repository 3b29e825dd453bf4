package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What a route table says is what splitting and comparing says, for any catalogue. */
final class RouteTableProperties {

  @Provide
  Arbitrary<OperationCatalogue> catalogues() {
    Arbitrary<String> segments = Arbitraries.of("a", "b", "ab", "v1", "{x}", "{y}");
    Arbitrary<String> paths =
        segments.list().ofMaxSize(4).map(list -> "/" + String.join("/", list));
    Arbitrary<List<String>> routes =
        Combinators.combine(Arbitraries.of("GET", "POST", "DELETE"), paths)
            .as((method, path) -> method + " " + path)
            .list()
            .ofMaxSize(12);
    return Combinators.combine(
            Arbitraries.of("", "/api", "/a", "/a/b"), Arbitraries.of("", "v1", "a"), routes)
        .as(RouteTableProperties::catalogue);
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> segments =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of("a", "b", "ab", "v1", "c", "a%7Cb")),
            Tuple.of(
                1,
                Arbitraries.of(
                    "", ".", "..", "%61", "%2f", "a;b", "\u00e9", "%C3%A9", "%C3", "A", "%c1%a1")));
    return Combinators.combine(
            Arbitraries.of("", "", "/api", "/a", "/a/b", "/v1", "x"),
            segments.list().ofMaxSize(6),
            Arbitraries.of("", "", "", "/"))
        .as(
            (start, list, end) ->
                start + (list.isEmpty() ? "" : "/") + String.join("/", list) + end);
  }

  @Provide
  Arbitrary<String> segments() {
    return Arbitraries.of(
            "a", "Z", "0", "-", ".", "~", "!", "@", "%", "%2", "%7C", "%c3", "%A9", "%e2", "%82",
            "%ac", "%f0", "%9f", "%98", "%80", "%ed", "%a0", "%00", "%2e", "%25", "%41", "%c2",
            "%85", ";", "|", "\\", "\u0000", "\u0660", "\ud83d", "\ude00")
        .list()
        .ofMaxSize(6)
        .map(list -> String.join("", list));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void match_anyPath_isWhatSplittingAndComparingSays(
      @ForAll("catalogues") OperationCatalogue catalogue, @ForAll("paths") String path) {
    RouteTable routes = RouteTable.of(catalogue);
    RouteOracle oracle = new RouteOracle(catalogue);
    for (String method : List.of("GET", "POST", "DELETE", "HEAD", "OPTIONS", "get")) {
      assertThat(routes.match(method, path))
          .as("%s %s", method, path)
          .isEqualTo(oracle.match(method, path));
    }
    assertThat(routes.methodsOf(path)).isEqualTo(oracle.methodsOf(path));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void plainRoutes_wellFormedSegments_agree(
      @ForAll("catalogues") OperationCatalogue catalogue, @ForAll("paths") String path) {
    Assume.that(path.isEmpty() || (path.startsWith("/") && !path.endsWith("/")));
    PlainRoutes plain = new PlainRoutes(catalogue);
    RouteOracle oracle = new RouteOracle(catalogue);
    String whole = catalogue.basePath() + path;
    for (String method : List.of("GET", "POST", "DELETE", "get")) {
      int expected = oracle.match(method, whole);
      if (expected != RouteTable.MALFORMED) {
        assertThat(plain.find(method, whole))
            .as("%s %s", method, whole)
            .isEqualTo(Math.max(expected, -1));
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void plainRoutes_example_isThePathWithWordsForParameters(
      @ForAll("catalogues") OperationCatalogue catalogue) {
    PlainRoutes plain = new PlainRoutes(catalogue);
    for (Operation operation : catalogue.operations()) {
      String path = plain.example(operation);
      String own = path.substring(catalogue.basePath().length());
      assertThat(path).startsWith(catalogue.basePath());
      assertThat(own.equals("/") ? "" : own)
          .isEqualTo(
              operation.path().equals("/") ? "" : operation.path().replaceAll("\\{.\\}", "x_1"));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void match_anySegment_isWhatDecodingSays(@ForAll("segments") String segment) {
    OperationCatalogue catalogue = catalogue("/api", "", List.of("GET /a/{x}"));
    String path = "/api/a/" + segment;

    assertThat(RouteTable.of(catalogue).match("GET", path))
        .isEqualTo(new RouteOracle(catalogue).match("GET", path));
  }

  private static OperationCatalogue catalogue(String base, String version, List<String> routes) {
    List<Operation> operations = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String route : routes) {
      String method = route.substring(0, route.indexOf(' '));
      String path = route.substring(route.indexOf(' ') + 1);
      if (known.add(OperationCatalogue.routeOf(method, path))) {
        operations.add(operation("op" + operations.size(), method, path));
      }
    }
    return new OperationCatalogue("https://api.example/", base, version, false, operations);
  }

  static Operation operation(String id, String method, String path) {
    return new Operation(
        id,
        method,
        path,
        List.of(new ScopeAlternative(ScopeSet.of("s"), List.of())),
        CallClass.READ,
        Set.of(),
        Optional.empty(),
        Set.of());
  }
}
