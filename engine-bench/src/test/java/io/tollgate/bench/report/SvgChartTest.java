package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.bench.report.Chart.Role;
import io.tollgate.bench.report.Chart.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts as XML that a browser can draw. */
class SvgChartTest {

  @Test
  void draw_anyLabel_isWellFormedWithATitle() throws Exception {
    Document svg = parse(chart(10, 20, OptionalDouble.of(15)));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & c");
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("a < b & c");
  }

  @Test
  void draw_themes_areLightAndDark() throws Exception {
    String style =
        parse(chart(10, 20, OptionalDouble.empty()))
            .getElementsByTagName("style")
            .item(0)
            .getTextContent();
    assertThat(style).contains("currentColor", "@media (prefers-color-scheme: dark)");
    assertThat(style.split("\\.own ", -1)).as("a color for each theme").hasSize(3);
  }

  @Test
  void draw_valuesNearEachOther_isToScaleFromZero() throws Exception {
    assertThat(widthOfSecond(10, 20) / widthOfFirst(10, 20)).isBetween(1.99, 2.01);
  }

  @Test
  void draw_valuesFarApart_isLogarithmicAndSaysSo() throws Exception {
    assertThat(widthOfFirst(100, 10_000) * 2)
        .isBetween(0.99 * widthOfSecond(100, 10_000), 1.01 * widthOfSecond(100, 10_000));
    assertThat(SvgChart.draw(chart(100, 10_000, OptionalDouble.of(1))))
        .contains("ns, logarithmic<");
    assertThat(SvgChart.draw(chart(10, 20, OptionalDouble.empty()))).doesNotContain("logarithmic");
  }

  @Test
  void draw_nothingButZeros_hasAScale() {
    assertThat(SvgChart.draw(chart(0, 0, OptionalDouble.empty())))
        .doesNotContain("NaN", "Infinity");
  }

  private static double widthOfFirst(double first, double second) throws Exception {
    return width(first, second, 0);
  }

  private static double widthOfSecond(double first, double second) throws Exception {
    return width(first, second, 1);
  }

  private static double width(double first, double second, int row) throws Exception {
    NodeList bars = parse(chart(first, second, OptionalDouble.of(1))).getElementsByTagName("rect");
    return Double.parseDouble(((Element) bars.item(row)).getAttribute("width"));
  }

  private static Chart chart(double first, double second, OptionalDouble mark) {
    return new Chart(
        "a < b & c",
        "ns",
        List.of(
            new Row("<first>", new Interval(first, first, first), Role.OWN),
            new Row("\"second\"", new Interval(second, second, second), Role.PEER)),
        mark);
  }

  private static Document parse(Chart chart) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(SvgChart.draw(chart).getBytes(StandardCharsets.UTF_8)));
  }
}
