package io.tollgate.core.policy;

import io.tollgate.scope.ScopeSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scopes that one API defines, numbered from 0 in the API's order.
 *
 * <p>A number never leaves this room: what is unknown has no number ({@link #UNKNOWN}) and sets no
 * bit, whatever the width. "All scopes" is {@link #all()}, never a word of ones.
 */
final class ScopeCatalogue {

  /** The number of a scope that the API does not define. */
  static final int UNKNOWN = -1;

  private final List<String> names;
  private final Map<String, Integer> numbers;
  private final ScopeBits all;

  ScopeCatalogue(ScopeSet scopes) {
    this.names = scopes.toList();
    this.numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
    this.all = bitsOf(scopes);
  }

  String name(int number) {
    return names.get(number);
  }

  int numberOf(String scope) {
    Integer number = numbers.get(scope);
    return number == null ? UNKNOWN : number;
  }

  ScopeBits all() {
    return all;
  }

  /** Returns the scopes of a set that this catalogue defines; the set itself, if it is its own. */
  ScopeBits bitsOf(ScopeSet scopes) {
    if (scopes instanceof ScopeBits bits && bits.isOf(this)) {
      return bits;
    }
    long[] words = newWords();
    add(scopes, words);
    return new ScopeBits(this, words);
  }

  /** Adds the scopes of a set to a word array of this catalogue; unknown ones are left out. */
  void add(ScopeSet scopes, long[] words) {
    if (scopes instanceof ScopeBits bits && bits.isOf(this)) {
      bits.addTo(words);
      return;
    }
    int size = scopes.size();
    for (int i = 0; i < size; i++) {
      int number = numberOf(scopes.get(i));
      if (number != UNKNOWN) {
        Words.set(words, number);
      }
    }
  }

  long[] newWords() {
    return new long[Words.count(names.size())];
  }
}
