package io.tollgate.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** How an answer is written. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  private static final Choice<Format> CHOICE =
      Choice.of(values(), format -> format.name().toLowerCase(Locale.ROOT));

  /** Reads a format. */
  static final class Word implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return CHOICE.convert(word);
    }
  }
}
