package io.tollgate.core.limit;

/**
 * One limit and its one number, the theoretical arrival time (see {@link Gcra}).
 *
 * <p>A negative word is frozen: it never changes again. Its other bits still tell the time, so
 * whoever takes over from a bucket reads what it left, as often as he likes and at any time.
 */
abstract class Bucket {

  /** The word of a bucket that was full when it ended: whoever finds it starts anew. */
  static final long RETIRED = Long.MIN_VALUE;

  private final Gcra gcra;

  Bucket(Gcra gcra) {
    this.gcra = gcra;
  }

  static boolean isFrozen(long word) {
    return word < 0;
  }

  static long frozen(long word) {
    return word | Long.MIN_VALUE;
  }

  /** What a frozen word said last. */
  static long thawed(long word) {
    return word & Long.MAX_VALUE;
  }

  final Gcra gcra() {
    return gcra;
  }

  /** Reads the word, with all that was written before it. */
  abstract long word();

  /** Replaces the word if it is the expected one, and returns what it was. */
  abstract long exchange(long expected, long next);

  /**
   * Takes a cost that was seen to fit; if the word is another one by now, only if it still does.
   *
   * @param seen the word it was seen to fit
   * @param next the word after it
   * @return whether it fit and the bucket has not ended
   */
  final boolean charge(long seen, long next, long now, long cost) {
    long witness = exchange(seen, next);
    return witness == seen || update(Transition.CHARGE, witness, now, cost);
  }

  /** Gives back what is safe to give back; tells whether there was anything. */
  final boolean refund(long cost, long charged, long now) {
    return update(Transition.REFUND, word(), now, gcra.refundable(cost, charged, now));
  }

  /** Ends the bucket if it is full; tells whether it ended by this call. */
  final boolean retire(long now) {
    return update(Transition.RETIRE, word(), now, 0);
  }

  /** Ends the bucket, and returns the word to take over. */
  final long freeze() {
    update(Transition.FREEZE, word(), 0, 0);
    return thawed(word());
  }

  /**
   * Applies a transition; tells whether anything changed.
   *
   * <p>The only compare-and-set loop there is. It needs no back-off: a denial leaves it without
   * writing, so the rate itself bounds how many others can get in between.
   */
  private boolean update(Transition transition, long seen, long now, long amount) {
    long word = seen;
    while (true) {
      long next = isFrozen(word) ? word : transition.next(gcra, word, now, amount);
      if (next == word) {
        return false;
      }
      long witness = exchange(word, next);
      if (witness == word) {
        return true;
      }
      word = witness;
    }
  }
}
