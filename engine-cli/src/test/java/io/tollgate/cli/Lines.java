package io.tollgate.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lines for tests. */
final class Lines {
  private Lines() {}

  /** Returns a reader of a text, before its first line. */
  static LineReader reader(String text) {
    return reader(text.getBytes(StandardCharsets.UTF_8));
  }

  static LineReader reader(byte[] bytes) {
    return new LineReader(new ByteArrayInputStream(bytes), () -> {});
  }

  /** Returns a reader that stands at its only line. */
  static LineReader single(byte[] line) {
    LineReader reader = reader(line);
    try {
      if (!reader.next()) {
        throw new IllegalArgumentException("there is no line");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader;
  }

  static String text(LineReader reader) {
    return new String(reader.buffer(), reader.start(), reader.length(), StandardCharsets.UTF_8);
  }

  /** Hands out one byte at a time, as a slow pipe may. */
  static InputStream trickle(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }
}
