package io.tollgate.spi;

/** The clock of the machine: one, so that a {@link CoarseClock} can be told to follow it. */
enum SystemClock implements NanoClock {
  INSTANCE;

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }
}
