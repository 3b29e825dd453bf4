package io.tollgate.core.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What a parser says about a text it cannot read: in one line, in the words of the user. */
final class ParserMessages {
  /** Advice to the parser's programmer. */
  private static final Pattern ADVICE =
      Pattern.compile(
          ", from `[^`]*`"
              + "|: maybe a \\(non-standard\\) comment.*"
              + "| \\(not recognized as one since.*"
              + "| \\(consider enabling .*"
              + "|: enable `JsonReadFeature.*");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ParserMessages() {}

  static String message(RuntimeException e) {
    String text = Quotes.line(SPACE.matcher(words(e)).replaceAll(" ").strip());
    text = ADVICE.matcher(text).replaceAll("");
    while (text.endsWith(".") || text.endsWith(":")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.isEmpty()
        ? "the text cannot be read from here on"
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** Where the parser saw it, if it says so. */
  static Optional<Place> place(RuntimeException e, Source source) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      Optional<Place> mark = marked.getProblemMark().map(ParserMessages::placeOf);
      if (mark.isPresent()) {
        return mark;
      }
    }
    if (e.getCause() instanceof ReaderException unreadable) {
      String text = source.text();
      int end = Math.min(unreadable.getPosition(), text.codePointCount(0, text.length()));
      return Optional.of(Place.after(text.substring(0, text.offsetByCodePoints(0, end))));
    }
    return e instanceof JacksonException problem
        ? placeOf(problem.getLocation())
        : Optional.empty();
  }

  static Optional<Place> placeOf(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
        ? Optional.empty()
        : Optional.of(new Place(location.getLineNr(), location.getColumnNr()));
  }

  private static Place placeOf(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String words(RuntimeException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return marked.getProblem();
    }
    if (e.getCause() instanceof ReaderException) {
      return "a character that YAML does not allow";
    }
    String text = e instanceof JacksonException problem ? problem.getOriginalMessage() : null;
    return text == null ? "" : text;
  }
}
