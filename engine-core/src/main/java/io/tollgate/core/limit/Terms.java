package io.tollgate.core.limit;

/**
 * What a bucket of an organization starts with.
 *
 * @param gcra its limit
 * @param birth the word of a bucket that nobody has used, in units of the lane's time: 0, unless a
 *     change of limits left less than a full bucket even to those who never came
 */
record Terms(Gcra gcra, long birth) {

  /** The time of the lane at which a bucket that nobody has used is full. */
  long fullFrom() {
    return gcra.nanos(birth);
  }
}
