package io.tollgate.scope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of tokens for one API, whose tokens say the same few things again and again: a
 * text that was read before, and names nothing but scopes of the API, is found again by its
 * characters and answered with the very same value, without any allocation.
 *
 * <p>What it answers is always what {@link TokenScopes#parse} answers. A text with anything unknown
 * in it is read each time and never kept, so that nobody can push out what others need; of the
 * texts that are kept there are at most two thousand, of a thousand characters each.
 *
 * <p>A reader may be shared by any number of threads, and should be.
 *
 * @since 0.1.0
 */
public final class ScopeReader {

  private static final int WAYS = 8;

  /** There are 2^8 buckets; the upper bits of the hash choose one. */
  private static final int BUCKET_BITS = 8;

  private static final int LONGEST = 1_024;

  /** An odd number without a pattern; 2^64 by the golden ratio. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Map<String, String> known = new HashMap<>();

  /** By buckets, the latest first. Benign races: readings may be lost, and each is whole. */
  private final @Nullable Reading[] readings = new Reading[WAYS << BUCKET_BITS];

  private ScopeReader(ScopeSet known) {
    known.forEach(scope -> this.known.put(scope, scope));
  }

  /** A text that was read; most others are told from it by the hash. */
  private record Reading(long hash, String text, TokenScopes scopes) {

    boolean isOf(long otherHash, String otherText) {
      return hash == otherHash && text.equals(otherText);
    }
  }

  /**
   * Returns a reader for the tokens of an API.
   *
   * @param known the scopes that the API defines
   * @return a reader that has read nothing yet
   */
  public static ScopeReader of(ScopeSet known) {
    return new ScopeReader(known);
  }

  /**
   * Reads a claim.
   *
   * @param text the claim's text, whatever it is
   * @return its scopes, and what is ignored of it
   */
  public TokenScopes read(String text) {
    if (text.length() > LONGEST) {
      return TokenScopes.parse(text);
    }
    long hash = hash(text);
    int bucket = WAYS * (int) (hash >>> (Long.SIZE - BUCKET_BITS));
    for (int i = bucket; i < bucket + WAYS; i++) {
      Reading reading = readings[i];
      if (reading != null && reading.isOf(hash, text)) {
        return reading.scopes();
      }
    }
    return readAnew(text, hash, bucket);
  }

  private TokenScopes readAnew(String text, long hash, int bucket) {
    TokenScopes read = TokenScopes.parse(text);
    ScopeSet shared = read.ignored().isEmpty() ? sharedOf(read.scopes()) : null;
    if (shared == null) {
      return read;
    }
    TokenScopes kept = new TokenScopes(shared, read.ignored());
    System.arraycopy(readings, bucket, readings, bucket + 1, WAYS - 1);
    readings[bucket] = new Reading(hash, text, kept);
    return kept;
  }

  /** The same scopes by the API's own strings; null if one of them is unknown. */
  private @Nullable ScopeSet sharedOf(ScopeSet scopes) {
    String[] shared = new String[scopes.size()];
    for (int i = 0; i < shared.length; i++) {
      String own = known.get(scopes.get(i));
      if (own == null) {
        return null;
      }
      shared[i] = own;
    }
    return ListedScopes.ofDistinct(shared);
  }

  /**
   * Four characters at a time, three times as fast as {@link String#hashCode()} on JDK 17. Whoever
   * makes texts collide only has them read each time.
   */
  private static long hash(String text) {
    int length = text.length();
    int whole = length & -4;
    long hash = length;
    for (int i = 0; i < whole; i += 4) {
      hash = (hash ^ four(text, i)) * MIX;
    }
    for (int i = whole; i < length; i++) {
      hash = (hash ^ text.charAt(i)) * MIX;
    }
    return hash;
  }

  /** Seven bits are what the characters of a scope have; what has more may collide. */
  private static int four(String text, int i) {
    return text.charAt(i)
        ^ text.charAt(i + 1) << 7
        ^ text.charAt(i + 2) << 14
        ^ text.charAt(i + 3) << 21;
  }
}
