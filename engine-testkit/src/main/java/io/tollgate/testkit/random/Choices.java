package io.tollgate.testkit.random;

import io.tollgate.testkit.model.Case;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * A source of choices that are written down: a list of numbers, then zeros. The generators take it
 * for randomness, and a property's case shrinks as its list does, towards the plainest.
 */
public final class Choices implements RandomGenerator {
  private static final int MOST = 1_200;

  private final List<Integer> numbers;
  private int next;

  private Choices(List<Integer> numbers) {
    this.numbers = numbers;
  }

  /** A tenant of this width and a request that is made of it. */
  public static Arbitrary<Case> cases(int width) {
    return numbers().map(list -> Generators.aCase(new Choices(list), width));
  }

  /** A case and a change of it. */
  public static Arbitrary<Change> changes(int width) {
    return numbers()
        .map(
            list -> {
              Choices choices = new Choices(list);
              Case before = Generators.aCase(choices, width);
              return Changes.less(choices, before);
            });
  }

  /** A case and the same case with roles and scopes in another order, some of them twice. */
  public static Arbitrary<Change> reorderings(int width) {
    return numbers()
        .map(
            list -> {
              Choices choices = new Choices(list);
              Case before = Generators.aCase(choices, width);
              return Changes.reordered(choices, before);
            });
  }

  /** Whatever a generator makes. */
  public static <T> Arbitrary<T> made(Function<RandomGenerator, T> generator) {
    return numbers().map(list -> generator.apply(new Choices(list)));
  }

  private static Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers()
        .between(0, 5_039) // divisible by all small numbers: every choice is equally likely
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMaxSize(MOST)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Override
  public long nextLong() {
    return next < numbers.size() ? numbers.get(next++) : 0;
  }

  @Override
  public int nextInt(int bound) {
    return (int) Math.floorMod(nextLong(), (long) bound);
  }
}
