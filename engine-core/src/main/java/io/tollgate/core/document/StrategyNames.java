package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The names of strategies, as values and as keys of overrides. */
final class StrategyNames {
  static final Choices<Strategy> CHOICES = Choices.of(Strategy.values(), Strategy::wireName);

  private StrategyNames() {}

  static void reportAd(Fields fields, String name) {
    for (Node value : fields.elements(name)) {
      if (value instanceof ScalarNode scalar && scalar.text().equals(Strategy.AD.wireName())) {
        fields
            .notes()
            .warning(
                value.spot(),
                DiagnosticCode.STRATEGY_AD,
                "accepted, but the platform's published schemas list the other seven only: `ad`");
      }
    }
  }

  /** The {@code strategy_overrides} of an object: closed, a form for each strategy. */
  static <T> Map<Strategy, T> overrides(Fields fields, Function<Fields, Optional<T>> form) {
    Map<Strategy, T> overrides = new LinkedHashMap<>();
    fields
        .object("strategy_overrides")
        .ifPresent(
            byName -> {
              byName.closed(CHOICES.names());
              CHOICES
                  .byName()
                  .forEach(
                      (name, strategy) ->
                          byName
                              .object(name)
                              .flatMap(form)
                              .ifPresent(override -> overrides.put(strategy, override)));
            });
    return overrides;
  }
}
