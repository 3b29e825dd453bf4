package io.tollgate.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output. When it fails, it says so once and swallows what is written afterwards, so that
 * nobody who flushes on the way out fails again.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private boolean failed;

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (!failed) {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  @Override
  public void flush() {
    if (!failed) {
      try {
        target.flush();
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  private Failure failure(IOException cause) {
    failed = true;
    return new Failure(cause);
  }

  /** Thrown when standard output takes no more. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Tells whether the reader simply has enough, as in {@code | head}. */
    boolean isClosedPipe() {
      String message = getMessage();
      return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
  }
}
