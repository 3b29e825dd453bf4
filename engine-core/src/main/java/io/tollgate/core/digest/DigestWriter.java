package io.tollgate.core.digest;

import io.tollgate.scope.ScopeSet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes values into a hash so that no two of one type are written alike. */
final class DigestWriter {

  private static final int BUFFER_BYTES = 8_192;

  /** Of a number, each byte holds so many bits, and one that says whether more come. */
  private static final int BITS = 7;

  private static final int MORE = 1 << BITS;

  /** Comes before a unit of two bytes; units below it are a byte. */
  private static final int WIDE = 0xFF;

  private final MessageDigest hash = sha256();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int used;

  /** Writes one thing. */
  @FunctionalInterface
  interface Encoder<T> {
    void write(DigestWriter out, T value);
  }

  /** In UTF-16 units, since UTF-8 has one and the same byte for every half of a pair. */
  DigestWriter text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < WIDE) {
        put(unit);
      } else {
        put(WIDE);
        put(unit >>> Byte.SIZE);
        put(unit);
      }
    }
    return this;
  }

  DigestWriter number(long number) {
    long rest = number;
    while ((rest & -MORE) != 0) {
      put((int) rest | MORE);
      rest >>>= BITS;
    }
    put((int) rest);
    return this;
  }

  DigestWriter flag(boolean flag) {
    put(flag ? 1 : 0);
    return this;
  }

  /** By its name, which outlives its place. */
  DigestWriter word(Enum<?> word) {
    return text(word.name());
  }

  DigestWriter duration(Duration duration) {
    return number(duration.getSeconds()).number(duration.getNano());
  }

  DigestWriter scopes(ScopeSet scopes) {
    return set(scopes.toList(), Comparator.naturalOrder(), DigestWriter::text);
  }

  DigestWriter texts(List<String> texts) {
    return list(texts, DigestWriter::text);
  }

  DigestWriter textSet(Set<String> texts) {
    return set(texts, Comparator.naturalOrder(), DigestWriter::text);
  }

  <E extends Enum<E>> DigestWriter wordSet(Set<E> words) {
    return set(words, Comparator.naturalOrder(), DigestWriter::word);
  }

  DigestWriter optionalText(Optional<String> text) {
    return optional(text, DigestWriter::text);
  }

  <T> DigestWriter optional(Optional<T> value, Encoder<? super T> encoder) {
    flag(value.isPresent());
    value.ifPresent(present -> encoder.write(this, present));
    return this;
  }

  <T> DigestWriter list(List<T> values, Encoder<? super T> encoder) {
    number(values.size());
    for (T value : values) {
      encoder.write(this, value);
    }
    return this;
  }

  /** Sorted, since which of its elements comes first is no part of a set. */
  <T> DigestWriter set(
      Collection<T> values, Comparator<? super T> order, Encoder<? super T> encoder) {
    List<T> inOrder = new ArrayList<>(values);
    inOrder.sort(order);
    return list(inOrder, encoder);
  }

  <K extends Comparable<K>, V> DigestWriter map(
      Map<K, V> map, Encoder<? super K> key, Encoder<? super V> value) {
    number(map.size());
    new TreeMap<>(map)
        .forEach(
            (name, named) -> {
              key.write(this, name);
              value.write(this, named);
            });
    return this;
  }

  byte[] finish() {
    flush();
    return hash.digest();
  }

  private void put(int unit) {
    if (used == BUFFER_BYTES) {
      flush();
    }
    buffer[used++] = (byte) unit;
  }

  private void flush() {
    hash.update(buffer, 0, used);
    used = 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
