package io.tollgate.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes in rows and arrows between them, as they stand in a text. */
record Picture(String title, boolean isCentered, List<List<Box>> rows, List<Arrow> arrows) {
  private static final Pattern BOX =
      Pattern.compile("(\\w+): (own|outside|refusal|yes), (.+?), (.+)");
  private static final Pattern ARROW = Pattern.compile("(\\w+) -> (\\w+)");

  /** A box: what kind of thing it is, its title, and a line of words. */
  record Box(String name, String kind, String title, String words) {}

  /** From one box to another. */
  record Arrow(String from, String to) {}

  static Picture read(String text) {
    String title = "";
    boolean isCentered = false;
    List<List<Box>> rows = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (String line : text.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList()) {
      Matcher box = BOX.matcher(line);
      Matcher arrow = ARROW.matcher(line);
      if (line.startsWith("title: ")) {
        title = line.substring("title: ".length());
      } else if (line.startsWith("align: ")) {
        isCentered = line.equals("align: center");
      } else if (line.equals("row")) {
        rows.add(new ArrayList<>());
      } else if (box.matches()) {
        rows.get(rows.size() - 1)
            .add(new Box(box.group(1), box.group(2), box.group(3), box.group(4)));
      } else if (arrow.matches()) {
        arrows.add(new Arrow(arrow.group(1), arrow.group(2)));
      } else {
        throw new IllegalArgumentException("neither a box nor an arrow: line=" + line);
      }
    }
    return new Picture(title, isCentered, rows, arrows);
  }
}
