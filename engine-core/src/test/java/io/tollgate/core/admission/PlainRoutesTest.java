package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the self-check compares with must be right by itself. */
final class PlainRoutesTest {

  @ParameterizedTest
  @CsvSource({
    "/{x}/b, /a/{x}, /a/b, 1",
    "/a/{x}, /{x}/b, /a/b, 0",
    "/a/{x}, /a/b, /a/b, 1",
    "/a/b, /a/{x}, /a/b, 0",
    "/a/b/{x}, /a/{x}/c, /a/b/c, 0",
    "/{x}/b, /a/{x}, /c/b, 0",
    "/{x}/b, /a/{x}, /a/c, 1",
    "/{x}/b, /a/{x}, /c/c, -1",
    "/{x}/b, /a/{x}, /a, -1",
    "/, /{x}, /, 0",
    "/, /{x}, '', 0",
    "/{x}, /, /a, 0",
  })
  void find_pathsThatFit_isTheOneWithTheLeftmostLiteral(
      String first, String second, String path, int found) {
    assertThat(routes("", first, second).find("GET", path)).isEqualTo(found);
    assertThat(routes("", first, second).find("PUT", path)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"/v1/a, 0", "/v1, 1", "/a, 0", "/v12, 2", "/v12/a, -1"})
  void find_optionalVersion_isLeftOutWhereItIsAWholeSegment(String path, int found) {
    assertThat(routes("v1", "/a", "/", "/{x}").find("GET", path)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"/, /", "/a, /a", "/a/{x}/b/{y}, /a/x_1/b/x_1"})
  void example_anyOperation_isAPathThatItHas(String template, String example) {
    assertThat(routes("", template).example(operation(template))).isEqualTo(example);
  }

  private static PlainRoutes routes(String version, String... paths) {
    List<Operation> operations = Stream.of(paths).map(PlainRoutesTest::operation).toList();
    return new PlainRoutes(
        new OperationCatalogue("https://api.example/", "", version, false, operations));
  }

  private static Operation operation(String path) {
    return new Operation(
        "Get" + path.replaceAll("\\W", "_"),
        "GET",
        path,
        List.of(new ScopeAlternative(ScopeSet.of("read"), List.of())),
        CallClass.READ,
        Set.of(),
        Optional.empty(),
        Set.of());
  }
}
