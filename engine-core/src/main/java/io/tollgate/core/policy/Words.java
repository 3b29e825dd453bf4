package io.tollgate.core.policy;

import java.util.Objects;

/**
 * Sets of small numbers as arrays of 64-bit words.
 *
 * <p>Java takes a shift count modulo 64, so {@code 1L << 64} is {@code 1L}: the word must be chosen
 * before the bit, or the 65th scope would be mistaken for the first.
 */
final class Words {

  private Words() {}

  static int count(int size) {
    return -Math.floorDiv(-size, Long.SIZE);
  }

  static void set(long[] words, int number) {
    words[number / Long.SIZE] |= 1L << (number % Long.SIZE);
  }

  static void clear(long[] words, int number) {
    words[number / Long.SIZE] &= ~(1L << (number % Long.SIZE));
  }

  static boolean get(long[] words, int number) {
    return (words[number / Long.SIZE] & (1L << (number % Long.SIZE))) != 0;
  }

  static void add(long[] words, long[] more) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= more[i];
    }
  }

  static void retain(long[] words, long[] mask) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= mask[i];
    }
  }

  static boolean hasAll(long[] words, long[] others) {
    for (int i = 0; i < words.length; i++) {
      if ((others[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  static int cardinality(long[] words) {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Returns the member at a position of the ascending order. */
  static int select(long[] words, int position) {
    int rest = Objects.checkIndex(position, cardinality(words));
    int i = 0;
    while (rest >= Long.bitCount(words[i])) {
      rest -= Long.bitCount(words[i]);
      i++;
    }
    return i * Long.SIZE + lowest(words[i], rest);
  }

  private static int lowest(long word, int skipped) {
    long rest = word;
    for (int i = 0; i < skipped; i++) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  /** Returns the smallest number that is not below {@code from}, or -1. */
  static int next(long[] words, int from) {
    for (int i = from / Long.SIZE; i < words.length; i++) {
      long word = i == from / Long.SIZE ? words[i] & (-1L << (from % Long.SIZE)) : words[i];
      if (word != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(word);
      }
    }
    return -1;
  }
}
