package io.tollgate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines, in constant memory: of a line that is too long only the
 * beginning is kept. The lines are read in place, so each is valid until the next one is asked for.
 */
final class LineReader {
  /** The longest line that is read, its end not counted. */
  static final int MAX_BYTES = 1 << 20;

  private static final int INITIAL_BYTES = 1 << 16;

  private final InputStream in;
  private final Runnable beforeWaiting;

  /* The bytes from start to end are the line, those from end to limit are read and not used yet. */
  private byte[] buffer = new byte[INITIAL_BYTES];
  private int start;
  private int end;
  private int limit;
  private boolean tooLong;
  private boolean begun;

  /**
   * Creates a reader.
   *
   * @param in where the bytes come from
   * @param beforeWaiting called when more is needed and nothing is there yet
   */
  LineReader(InputStream in, Runnable beforeWaiting) {
    this.in = in;
    this.beforeWaiting = beforeWaiting;
  }

  /** Goes to the next line; returns false at the end. The last line needs no line feed. */
  boolean next() throws IOException {
    if (!begun) {
      skipByteOrderMark();
    } else if (tooLong) {
      skipRest();
    } else {
      start = Math.min(end + 1, limit);
    }
    tooLong = false;
    int scanned = start;
    while (true) {
      for (int i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          end = i;
          return true;
        }
      }
      scanned = limit - start;
      if (scanned > MAX_BYTES) {
        end = start + MAX_BYTES;
        tooLong = true;
        return true;
      }
      boolean more = fill();
      scanned += start;
      if (!more) {
        end = limit;
        return end > start;
      }
    }
  }

  /** Returns the bytes in which the line lies. */
  byte[] buffer() {
    return buffer;
  }

  /** Returns where the line starts in the buffer. */
  int start() {
    return start;
  }

  /** Returns how many bytes the line has; {@link #MAX_BYTES} if it was cut. */
  int length() {
    return end - start;
  }

  /** Tells whether the line was cut, because it is longer than {@link #MAX_BYTES}. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Tells whether there is nothing but white space in the line. */
  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the line is printable ASCII, tabs and carriage returns only. */
  boolean isPlain() {
    for (int i = start; i < end; i++) {
      byte b = buffer[i];
      if ((b < ' ' && b != '\t' && b != '\r') || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private void skipByteOrderMark() throws IOException {
    begun = true;
    while (limit < 3 && fill()) {
      // A pipe may hand out single bytes.
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xef
        && buffer[1] == (byte) 0xbb
        && buffer[2] == (byte) 0xbf) {
      start = 3;
    }
  }

  private void skipRest() throws IOException {
    while (true) {
      for (int i = end; i < limit; i++) {
        if (buffer[i] == '\n') {
          start = i + 1;
          return;
        }
      }
      start = 0;
      end = 0;
      limit = 0;
      if (!fill()) {
        return;
      }
    }
  }

  /** Reads more, moving the line that has begun to the front and growing the buffer as needed. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    if (in.available() == 0) {
      beforeWaiting.run();
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count >= 0;
  }
}
