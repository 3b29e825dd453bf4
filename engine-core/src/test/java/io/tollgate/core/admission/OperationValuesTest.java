package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be matched, or told apart, cannot be made. */
final class OperationValuesTest {
  private static final Operation FIND = RouteTableProperties.operation("Find", "GET", "/a/{x}");

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "get", "", "GET ", "GET\n"})
  void method_thatNoOperationHas_isRefused(String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteTableProperties.operation("Find", method, "/"))
        .withMessageContaining("method=" + method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPFIND", "HEADS", "OPTION", "QUERY"})
  void method_thatIsNotUsual_isKept(String method) {
    assertThat(RouteTableProperties.operation("Find", method, "/").method()).isEqualTo(method);
  }

  @Test
  void isPath_lengthAndDots_areBounded() {
    assertThat(Operation.isPath("/" + "a".repeat(999))).isTrue();
    assertThat(Operation.isPath("/" + "a".repeat(1000))).isFalse();
    assertThat(Operation.isPath("/a".repeat(1_000_000))).isFalse();
    assertThat(Operation.isPath("/.")).isFalse();
    assertThat(Operation.isPath("/a/..")).isFalse();
    assertThat(Operation.isPath("/../a")).isFalse();
    assertThat(Operation.isPath("/.../.a")).isTrue();
    assertThat(Operation.isPath("/a\n")).isFalse();
    assertThat(Operation.isId("a\n")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/,''",
    "a,''",
    "/a/,''",
    "/{a},''",
    "/a/..,''",
    "'',/v1",
    "'',a/b",
    "'',{a}",
    "'',.",
  })
  void catalogue_badBaseOrVersion_isRefused(String base, String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperationCatalogue("a", base, version, false, List.of(FIND)));
  }

  @Test
  void catalogue_sameIdOrRoute_isRefused() {
    Operation sameRoute = RouteTableProperties.operation("Other", "GET", "/a/{y}");
    Operation sameId = RouteTableProperties.operation("Find", "GET", "/b");

    for (Operation other : List.of(sameRoute, sameId)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new OperationCatalogue("a", "", "", false, List.of(FIND, other)));
    }
  }

  @Test
  void reading_catalogueAndErrors_excludeEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogueReading(Optional.empty(), List.of()));
  }
}
