package io.tollgate.limit;

/**
 * What a bucket keeps when its limit changes. Nothing is reset, and no bucket holds more than it
 * would have if it had been full.
 *
 * <p>Where one of the two rates is 0, which has no tokens to speak of, every form is {@link
 * #KEEP_TIME}.
 *
 * @since 0.1.0
 */
public enum Inheritance {
  /**
   * It is full again at the same time as before, and no later than an empty one would be. It keeps
   * time and not tokens: an empty bucket that takes a second to fill is nearly full under a limit
   * that takes a hundred. Where limits with different fill times come and go, choose another form.
   */
  KEEP_TIME,
  /** The same part of it is full. */
  PROPORTIONAL,
  /** As many tokens are missing. What the burst grows by is there at once. */
  ADDITIVE,
  /** It keeps the tokens it has, up to the new burst. */
  AS_IS
}
