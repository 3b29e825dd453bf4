package io.tollgate.cli.picture;

import io.tollgate.cli.picture.Picture.Arrow;
import io.tollgate.cli.picture.Picture.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a picture as SVG that follows the reader's light or dark theme. Libraries that lay out
 * graphs ask the machine's fonts how wide a word is, so that each machine would draw another one;
 * here a letter has one width, and the text says what is beside what.
 */
final class SvgPicture {
  private static final double LETTER = 6.3;
  private static final int HEIGHT = 46;
  private static final int GAP_ACROSS = 34;
  private static final int GAP_DOWN = 34;
  private static final int MARGIN = 16;
  private static final int TOP = 44;
  private static final String STYLE =
      """
      <style>
      svg { color: #1f2328; font: 12px system-ui, sans-serif; }
      text { fill: currentColor; text-anchor: middle; }
      .title { font-weight: 600; text-anchor: start; }
      .name { font-weight: 600; }
      .arrow { stroke: currentColor; stroke-opacity: .6; fill: none; marker-end: url(#head); }
      #head path { fill: currentColor; fill-opacity: .6; }
      rect { stroke: currentColor; stroke-opacity: .35; }
      .own { fill: #ddf4ff; }
      .outside { fill: #f6f8fa; }
      .refusal { fill: #ffebe9; }
      .yes { fill: #dafbe1; }
      @media (prefers-color-scheme: dark) {
      svg { color: #e6edf3; }
      .own { fill: #0c2d6b; }
      .outside { fill: #30363d; }
      .refusal { fill: #67060c; }
      .yes { fill: #033a16; }
      }
      </style>
      <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
      orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
      """;

  /** Where a box is: its left edge, its upper one, and how wide it is. */
  private record Place(double x, double y, double width) {
    double middle() {
      return x + width / 2;
    }
  }

  private final Picture picture;
  private final Map<String, Place> places = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private SvgPicture(Picture picture) {
    this.picture = picture;
  }

  static String draw(Picture picture) {
    return new SvgPicture(picture).draw();
  }

  private String draw() {
    double widest = picture.rows().stream().mapToDouble(this::width).max().orElseThrow();
    for (int i = 0; i < picture.rows().size(); i++) {
      place(picture.rows().get(i), TOP + i * (HEIGHT + GAP_DOWN), widest);
    }
    int height = TOP + picture.rows().size() * (HEIGHT + GAP_DOWN) - GAP_DOWN + MARGIN;
    add(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" role=\"img\">",
            widest + 2 * MARGIN,
            height));
    add(String.format(Locale.ROOT, "<title>%s</title>", escape(picture.title())));
    out.append(STYLE);
    add(
        String.format(
            Locale.ROOT,
            "<text class=\"title\" x=\"%d\" y=\"24\">%s</text>",
            MARGIN,
            escape(picture.title())));
    picture.arrows().forEach(this::arrow);
    picture.rows().forEach(row -> row.forEach(this::box));
    return out.append("</svg>\n").toString();
  }

  private void place(List<Box> row, double y, double widest) {
    double x = MARGIN + (picture.isCentered() ? (widest - width(row)) / 2 : 0);
    for (int column = 0; column < row.size(); column++) {
      double width = width(row, column);
      places.put(row.get(column).name(), new Place(x, y, width));
      x += width + GAP_ACROSS;
    }
  }

  private double width(List<Box> row) {
    double width = GAP_ACROSS * (row.size() - 1.0);
    for (int column = 0; column < row.size(); column++) {
      width += width(row, column);
    }
    return width;
  }

  /** A box that is not centred is as wide as the widest one of its column. */
  private double width(List<Box> row, int column) {
    if (picture.isCentered()) {
      return width(row.get(column));
    }
    return picture.rows().stream()
        .filter(other -> other.size() > column)
        .mapToDouble(other -> width(other.get(column)))
        .max()
        .orElseThrow();
  }

  private static double width(Box box) {
    return 20 + LETTER * Math.max(box.title().length() + 2, box.words().length());
  }

  private void box(Box box) {
    Place at = places.get(box.name());
    add(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"6\"/>",
            box.kind(),
            at.x(),
            at.y(),
            at.width(),
            HEIGHT));
    add(
        String.format(
            Locale.ROOT,
            "<text class=\"name\" x=\"%.1f\" y=\"%.1f\">%s</text>",
            at.middle(),
            at.y() + 19,
            escape(box.title())));
    add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\">%s</text>",
            at.middle(),
            at.y() + 36,
            escape(box.words())));
  }

  /** Along the row where both are in one, else from edge to edge. */
  private void arrow(Arrow arrow) {
    Place from = places.get(arrow.from());
    Place to = places.get(arrow.to());
    if (from.y() == to.y()) {
      double y = from.y() + HEIGHT / 2.0;
      boolean isRightwards = from.x() < to.x();
      line(
          isRightwards ? from.x() + from.width() : from.x(),
          y,
          isRightwards ? to.x() : to.x() + to.width(),
          y);
    } else if (from.y() < to.y()) {
      line(from.middle(), from.y() + HEIGHT, to.middle(), to.y());
    } else {
      line(from.middle(), from.y(), to.middle(), to.y() + HEIGHT);
    }
  }

  private void line(double x1, double y1, double x2, double y2) {
    add(
        String.format(
            Locale.ROOT, "<path class=\"arrow\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x1, y1, x2, y2));
  }

  private void add(String line) {
    out.append(line).append('\n');
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
