package io.tollgate.core.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind by id; of several with the same id, the first.
 *
 * @param <T> the kind
 */
final class ById<T> {

  private final Map<String, T> byId;
  private final Suggestions suggestions;

  ById(List<T> things, Function<T, String> id) {
    byId = new LinkedHashMap<>(2 * things.size());
    for (T thing : things) {
      byId.putIfAbsent(id.apply(thing), thing);
    }
    suggestions = new Suggestions(byId.keySet());
  }

  @Nullable T find(String id) {
    return byId.get(id);
  }

  Optional<String> near(String id) {
    return suggestions.near(id);
  }
}
