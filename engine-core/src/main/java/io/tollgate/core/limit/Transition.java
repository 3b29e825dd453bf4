package io.tollgate.core.limit;

/** What can happen to a bucket's word: pure functions, handed to the one loop in {@link Bucket}. */
@FunctionalInterface
interface Transition {

  /** Takes a cost, if it fits. */
  Transition CHARGE =
      (gcra, word, now, cost) -> gcra.fits(word, now, cost) ? gcra.charged(word, now, cost) : word;

  /** Gives back units. Time never goes below 0: a negative word is frozen. */
  Transition REFUND = (gcra, word, now, units) -> Math.max(0, word - units);

  /** Ends a bucket that is full, and so worth nothing. */
  Transition RETIRE = (gcra, word, now, unused) -> gcra.isFull(word, now) ? Bucket.RETIRED : word;

  /** Ends a bucket whose word another one takes over. */
  Transition FREEZE = (gcra, word, now, unused) -> Bucket.frozen(word);

  /**
   * Returns the next word.
   *
   * @param gcra the bucket's limit
   * @param word its word, which is not frozen
   * @param now the lane's time in nanoseconds
   * @param amount a cost, or units
   * @return the next word, or the same one if nothing happens
   */
  long next(Gcra gcra, long word, long now, long amount);
}
