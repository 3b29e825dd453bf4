package io.tollgate.core.limit;

/**
 * What a lane leaves to the one after it: its buckets.
 *
 * @param lane the lane, which has ended and has no estate of its own any more
 * @param heritage what is left of each bucket
 */
record Estate(Lane lane, Heritage heritage) {}
