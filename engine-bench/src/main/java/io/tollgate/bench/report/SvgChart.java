package io.tollgate.bench.report;

import io.tollgate.bench.report.Chart.Row;
import java.util.Locale;

/**
 * Draws a chart as SVG that follows the reader's light or dark theme. XChart was the library to
 * take, but it draws through AWT: its colors are fixed, and its layout is that of the machine's
 * fonts.
 */
final class SvgChart {
  private static final int BARS = 480;
  private static final int ROW = 22;
  private static final int TOP = 44;
  private static final int RIGHT = 90;
  private static final double LETTER = 6.7;
  private static final String STYLE =
      """
      <style>
      svg { color: #1f2328; font: 12px system-ui, sans-serif; }
      text { fill: currentColor; }
      .title { font-weight: 600; }
      .grid { stroke: currentColor; stroke-opacity: .18; }
      .mark { stroke: #cf222e; stroke-width: 2; stroke-dasharray: 5 3; }
      .interval { stroke: currentColor; stroke-width: 1.5; }
      .own { fill: #0969da; }
      .peer { fill: #8c959f; }
      .floor { fill: #bf8700; }
      @media (prefers-color-scheme: dark) {
      svg { color: #e6edf3; }
      .mark { stroke: #ff7b72; }
      .own { fill: #1f6feb; }
      .peer { fill: #6e7681; }
      .floor { fill: #9e6a03; }
      }
      </style>
      """;

  private final Chart chart;
  private final Scale scale;
  private final double left;
  private final double width;
  private final int bottom;
  private final StringBuilder out = new StringBuilder();

  private SvgChart(Chart chart) {
    this.chart = chart;
    this.scale = Scale.of(chart);
    this.left =
        16
            + LETTER
                * chart.rows().stream().mapToInt(row -> row.label().length()).max().orElseThrow();
    this.width = left + BARS + RIGHT;
    this.bottom = TOP + ROW * chart.rows().size();
  }

  static String draw(Chart chart) {
    return new SvgChart(chart).draw();
  }

  private String draw() {
    int height = bottom + 40;
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" role=\"img\">\n",
            width,
            height));
    out.append("<title>").append(escape(chart.title())).append("</title>\n").append(STYLE);
    text(8, 20, "class=\"title\"", chart.title());
    grid();
    for (int i = 0; i < chart.rows().size(); i++) {
      row(chart.rows().get(i), TOP + ROW * i);
    }
    chart.mark().ifPresent(mark -> line("mark", x(mark), TOP - 4, x(mark), bottom));
    return out.append("</svg>\n").toString();
  }

  private void grid() {
    for (double tick : scale.ticks()) {
      line("grid", x(tick), TOP - 4, x(tick), bottom);
      text(x(tick), bottom + 15, "text-anchor=\"middle\"", Numbers.bound(tick));
    }
    text(
        width - 8,
        bottom + 32,
        "text-anchor=\"end\"",
        chart.unit() + (scale.logarithmic() ? ", logarithmic" : ""));
  }

  private void row(Row row, int y) {
    Interval value = row.value();
    double middle = y + ROW / 2.0;
    text(left - 8, middle + 4, "text-anchor=\"end\"", row.label());
    out.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
            row.role().styleClass(),
            left,
            y + 4,
            x(value.value()) - left,
            ROW - 8));
    line("interval", x(value.low()), middle, x(value.high()), middle);
    line("interval", x(value.low()), middle - 4, x(value.low()), middle + 4);
    line("interval", x(value.high()), middle - 4, x(value.high()), middle + 4);
    text(x(value.high()) + 6, middle + 4, "", Numbers.of(value.value()));
  }

  private double x(double value) {
    return left + BARS * scale.place(value);
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            style,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(double x, double y, String attributes, String words) {
    out.append(
            String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" %s>", x, y, attributes)
                .replace(" >", ">"))
        .append(escape(words))
        .append("</text>\n");
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
