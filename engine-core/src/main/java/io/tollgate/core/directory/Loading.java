package io.tollgate.core.directory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A load that is under way: who does it, and what others wait for. */
final class Loading {

  private final long begunNanos;
  private final CompletableFuture<Residence> answer = new CompletableFuture<>();
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile @Nullable Thread loader;

  Loading(long begunNanos) {
    this.begunNanos = begunNanos;
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
    long rest = atMost.toNanos() - Math.max(0, nowNanos - begunNanos);
    try {
      return answer.get(Math.max(0, rest), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a load always has an answer", e);
    }
  }

  /** Whether nobody was told before that it takes too long. */
  boolean isNews() {
    return told.compareAndSet(false, true);
  }
}
