package io.tollgate.core.policy;

import io.tollgate.scope.ScopeSet;
import java.nio.LongBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A scope set as bits over an API's catalogue: what layers and decisions hold. */
final class ScopeBits extends ScopeSet {

  private final ScopeCatalogue catalogue;

  /** INVARIANT: nobody changes the words once this set exists. */
  private final long[] words;

  /** Takes over the words. */
  ScopeBits(ScopeCatalogue catalogue, long[] words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  boolean isOf(ScopeCatalogue other) {
    return catalogue == other;
  }

  Content content() {
    return new Content(LongBuffer.wrap(words).asReadOnlyBuffer());
  }

  /**
   * Equal exactly for equal sets of one catalogue, and cheaper to compare than they are. Half of
   * the bits do not count for the hash code, so a map needs the order to stay fast.
   */
  record Content(LongBuffer words) implements Comparable<Content> {

    @Override
    public int compareTo(Content other) {
      return words.compareTo(other.words);
    }
  }

  boolean has(int number) {
    return Words.get(words, number);
  }

  void addTo(long[] other) {
    Words.add(other, words);
  }

  void retainIn(long[] other) {
    Words.retain(other, words);
  }

  /** Whether nothing of a set is missing here; what the catalogue does not define is. */
  boolean hasAll(ScopeSet asked) {
    if (asked instanceof ScopeBits bits && bits.isOf(catalogue)) {
      return Words.hasAll(words, bits.words);
    }
    return containsAll(asked);
  }

  /** What is in both, in the catalogue's order; one of the two, if it is the other's part. */
  ScopeBits and(ScopeSet asked) {
    ScopeBits bits = catalogue.bitsOf(asked);
    if (Words.hasAll(words, bits.words)) {
      return bits;
    }
    if (Words.hasAll(bits.words, words)) {
      return this;
    }
    long[] both = bits.words.clone();
    Words.retain(both, words);
    return new ScopeBits(catalogue, both);
  }

  @Override
  public int size() {
    return Words.cardinality(words);
  }

  @Override
  public boolean contains(String scope) {
    int number = catalogue.numberOf(scope);
    return number != ScopeCatalogue.UNKNOWN && has(number);
  }

  @Override
  public String get(int position) {
    return catalogue.name(Words.select(words, position));
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next = Words.next(words, 0);

      @Override
      public boolean hasNext() {
        return next >= 0;
      }

      @Override
      public String next() {
        if (next < 0) {
          throw new NoSuchElementException();
        }
        String scope = catalogue.name(next);
        next = Words.next(words, next + 1);
        return scope;
      }
    };
  }
}
