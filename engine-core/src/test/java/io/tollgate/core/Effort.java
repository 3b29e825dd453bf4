package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Bounds the work that hostile input causes, by the processor's time of the thread: it hardly
 * depends on what else the machine has to do, as the clock on the wall does.
 */
public final class Effort {

  /** Generous: linear work takes a tenth of it, and what is quadratic takes minutes. */
  private static final Duration LITTLE = Duration.ofSeconds(20);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Effort() {}

  /**
   * Does something that takes little effort.
   *
   * @param work what it is
   * @return what comes of it
   */
  public static <T> T little(Supplier<T> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    T done = work.get();
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).isLessThan(LITTLE);
    return done;
  }
}
