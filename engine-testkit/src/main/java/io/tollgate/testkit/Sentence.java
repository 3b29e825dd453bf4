package io.tollgate.testkit;

import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Says something about an answer; where it does not hold, says what the answer was instead. */
abstract class Sentence<S extends Sentence<S, A>, A> extends AbstractAssert<S, A> {
  private final Function<A, String> teller;

  Sentence(A actual, Class<S> self, Function<A, String> teller) {
    super(actual, self);
    this.teller = teller;
  }

  /** Returns the answer that is spoken of, which has to be one. */
  final A given() {
    isNotNull();
    return actual;
  }

  final S holds(boolean condition, String expected) {
    if (!condition) {
      failWithMessage("%nexpected %s%n but was %s", expected, teller.apply(actual));
    }
    return myself;
  }
}
