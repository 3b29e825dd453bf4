package io.tollgate.testkit.random;

import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/** Single choices. The first is always the plainest: all of it, as it is, not the rare thing. */
final class Draw {

  private Draw() {}

  static <T> T pick(RandomGenerator r, List<T> choices) {
    return choices.get(r.nextInt(choices.size()));
  }

  static boolean oneIn(RandomGenerator r, int n) {
    return r.nextInt(n) == n - 1;
  }

  /** All, none, one, or each with some chance. */
  static <T> List<T> some(RandomGenerator r, Collection<T> all) {
    List<T> list = List.copyOf(all);
    int kind = r.nextInt(8);
    if (kind < 3 || list.isEmpty()) {
      return list;
    }
    if (kind == 3) {
      return List.of(pick(r, list));
    }
    if (kind == 4) {
      return List.of();
    }
    List<T> some = new ArrayList<>();
    for (T one : list) {
      if (r.nextInt(4) < kind - 4) {
        some.add(one);
      }
    }
    return some;
  }

  static ScopeSet some(RandomGenerator r, ScopeSet all) {
    return ScopeSet.copyOf(some(r, all.toList()));
  }

  static ScopeSet shuffled(RandomGenerator r, ScopeSet scopes) {
    List<String> order = new ArrayList<>();
    for (String scope : scopes) {
      order.add(r.nextInt(order.size() + 1), scope);
    }
    return ScopeSet.copyOf(order);
  }

  /** Some of the scopes in any order and, now and then, some that nobody defines. */
  static ScopeSet someAndStrange(RandomGenerator r, ScopeSet scopes) {
    ScopeSet some = some(r, scopes);
    return switch (r.nextInt(8)) {
      case 6 -> shuffled(r, some.union(ScopeSet.of("unknown")));
      case 7 -> ScopeSet.of("S0", "s-1").union(some);
      case 5 -> shuffled(r, some);
      default -> some;
    };
  }
}
