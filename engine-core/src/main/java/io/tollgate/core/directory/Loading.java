package io.tollgate.core.directory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A load that is under way: who does it, and what others wait for. */
final class Loading {

  private final AtomicLong askedNanos;
  private final CompletableFuture<Residence> answer = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile @Nullable Thread loader;

  Loading(long nowNanos) {
    this.askedNanos = new AtomicLong(nowNanos);
  }

  /** Tries to become the one who ends it; only one can. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Whether nobody took it for so long; if so, once, and then the time begins anew. */
  boolean isToBeAskedForAgain(Duration after, long nowNanos) {
    long asked = askedNanos.get();
    return !taken.get()
        && nowNanos - asked >= nanos(after)
        && askedNanos.compareAndSet(asked, nowNanos);
  }

  /** Says that the calling thread does it. */
  void begin() {
    loader = Thread.currentThread();
  }

  void complete(Residence found) {
    loader = null;
    answer.complete(found);
  }

  /** Whether the calling thread does it: it would wait for itself. */
  boolean isMine() {
    return Thread.currentThread().equals(loader);
  }

  Residence await() {
    return answer.join();
  }

  /** Waits until the load has taken so long as a whole; null if it takes longer. */
  @Nullable Residence await(Duration atMost, long nowNanos) throws InterruptedException {
    long rest = nanos(atMost) - Math.max(0, nowNanos - askedNanos.get());
    try {
      return answer.get(Math.max(0, rest), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a load always has an answer", e);
    }
  }

  /** What is longer than a long can say, 292 years, is for ever. */
  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }

  /** Whether nobody was told before that it takes too long. */
  boolean isNews() {
    return told.compareAndSet(false, true);
  }
}
