package io.tollgate.bench.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Ids of organizations, each made anew from its number. */
final class Names {

  /*
   * A key comes out of a token that was just read: a new object, in the nearest cache, its hash not
   * yet computed. Strings that were made beforehand are neither: 65,536 of them bring a cache miss
   * or two of their own to every call, and keep their hash from the first time round, which makes
   * any map look better than it is. So keys are made while it is timed, for all alike, from a
   * number and not from a table, which would miss the cache, too. KeyBenchmark tells what that
   * costs; what it allocates is the key's.
   */

  private static final byte[] PREFIX = "org_".getBytes(ISO_8859_1);
  private static final int HALF = Long.BYTES;
  private static final int LENGTH = PREFIX.length + 2 * HALF;

  /** Two cache lines on each side: collectors lay the texts of two threads side by side. */
  private static final int MARGIN = 128;

  private static final long NIBBLES = 0x0F0F0F0F0F0F0F0FL;
  private static final long LETTERS = 0x6161616161616161L;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] text = new byte[MARGIN + LENGTH + MARGIN];

  /** With room for one name at a time: each thread needs its own. */
  Names() {
    System.arraycopy(PREFIX, 0, text, MARGIN, PREFIX.length);
  }

  /** A new string, always the same one for the same number. */
  String of(int number) {
    long mixed = mix(number);
    EIGHT.set(text, MARGIN + PREFIX.length, letters(mixed >>> Integer.SIZE));
    EIGHT.set(text, MARGIN + PREFIX.length + HALF, letters(mixed & 0xFFFFFFFFL));
    return new String(text, MARGIN, LENGTH, ISO_8859_1);
  }

  /** Neighbours must not look alike, as ids do not. The finalizer of SplitMix64, a bijection. */
  private static long mix(long number) {
    long z = (number + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Spreads 32 bits over eight letters, a to p. */
  private static long letters(long bits) {
    long z = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
    z = (z | z << 8) & 0x00FF00FF00FF00FFL;
    return ((z | z << 4) & NIBBLES) + LETTERS;
  }
}
