package io.tollgate.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/**
 * A value that is one of a few, each written as one word.
 *
 * @param <T> the values
 */
final class Choice<T> {
  private final List<T> values;
  private final List<String> words;

  private Choice(List<T> values, List<String> words) {
    this.values = values;
    this.words = words;
  }

  static <T> Choice<T> of(T[] values, Function<T, String> word) {
    return new Choice<>(List.of(values), Arrays.stream(values).map(word).toList());
  }

  Optional<T> find(String word) {
    int index = words.indexOf(word);
    return index < 0 ? Optional.empty() : Optional.of(values.get(index));
  }

  /** Tells whether a text is one of the words, or was probably meant to be. */
  boolean isNear(String text) {
    return Nearest.to(text, words).isPresent();
  }

  /** Returns the value of an option. */
  T convert(String word) {
    return find(word).orElseThrow(() -> new TypeConversionException(mismatch(word)));
  }

  /** Says what the word must be, and which one was probably meant. */
  String mismatch(String word) {
    return "must be "
        + alternatives()
        + ": "
        + Printable.quote(word)
        + Nearest.didYouMean(word, words);
  }

  private String alternatives() {
    int last = words.size() - 1;
    return "`" + String.join("`, `", words.subList(0, last)) + "` or `" + words.get(last) + "`";
  }
}
