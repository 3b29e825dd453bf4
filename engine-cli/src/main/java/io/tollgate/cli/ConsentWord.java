package io.tollgate.cli;

import io.tollgate.Consent;
import java.util.Locale;

/** What can be said about consent in one word. */
enum ConsentWord {
  NOT_REQUIRED,
  MISSING;

  static final Choice<ConsentWord> CHOICE =
      Choice.of(values(), word -> word.name().toLowerCase(Locale.ROOT));

  Consent consent() {
    return switch (this) {
      case NOT_REQUIRED -> new Consent.NotRequired();
      case MISSING -> new Consent.Missing();
    };
  }
}
