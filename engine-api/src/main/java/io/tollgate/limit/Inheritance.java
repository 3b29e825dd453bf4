package io.tollgate.limit;

/**
 * What a bucket keeps when its limit changes. None of them gives tokens away: what was spent stays
 * spent, and nothing holds more than it would have if it had been full.
 *
 * <p>Where one of the two rates is 0, which has no tokens to speak of, every form is {@link
 * #KEEP_TIME}.
 */
public enum Inheritance {
  /** It is full again at the same time as before; at once no later than an empty one would be. */
  KEEP_TIME,
  /** The same part of it is full. */
  PROPORTIONAL,
  /** As many tokens are missing. What the burst grows by is there at once. */
  ADDITIVE,
  /** It keeps the tokens it has, up to the new burst. */
  AS_IS
}
