package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Hands decisions to a slow sink, such as a file or a network, by somebody else's thread: who
 * decides puts them into a {@link DecisionRing} and goes on. What the ring has no room for is
 * dropped and counted, what the sink throws is counted too, and neither is ever thrown at who
 * decides.
 *
 * <p>The sink is called by one thread at a time, in the order of the ring, and only while there is
 * something to hand over: this library starts no thread.
 *
 * @since 0.1.0
 */
public final class DecisionRelay implements DecisionListener {

  /*
   * A round is asked for, or runs, or there is none. Who brings a decision asks for one if there is
   * none. A round that has found the ring empty ends, and then looks once more: whoever came in
   * between saw it running and did not ask. A decision that is still being written need not be
   * waited for, since its writer has yet to look whether there is a round.
   *
   * An executor may discard what it was asked, without a word. That shows only in a ring that fills
   * while the round does not begin, so who finds it full asks again: at the first, second, fourth,
   * eighth decision that is dropped meanwhile, lest an executor that is only slow drown in tasks.
   * Of several tasks the first to come begins the round, and one that finds it running leaves.
   */

  private enum Round {
    NONE,
    ASKED_FOR,
    RUNNING
  }

  private final DecisionListener sink;
  private final Executor executor;
  private final DecisionRing ring;
  private final AtomicReference<Round> round = new AtomicReference<>(Round.NONE);
  private final AtomicLong droppedWaiting = new AtomicLong();
  private final LongAdder failures = new LongAdder();

  private DecisionRelay(DecisionListener sink, Executor executor, DecisionRing ring) {
    this.sink = requireNonNull(sink, "sink");
    this.executor = requireNonNull(executor, "executor");
    this.ring = ring;
  }

  /**
   * Returns a relay with room for 1,024 decisions.
   *
   * @param sink who gets the decisions, and may take his time
   * @param executor who calls the sink; one that runs it in the caller's thread makes the caller
   *     wait
   * @return the relay
   */
  public static DecisionRelay to(DecisionListener sink, Executor executor) {
    return new DecisionRelay(sink, executor, DecisionRing.create());
  }

  /**
   * Returns a relay.
   *
   * @param sink who gets the decisions, and may take his time
   * @param executor who calls the sink; one that runs it in the caller's thread makes the caller
   *     wait
   * @param capacity how many decisions may wait: a power of two, at most 16,777,216
   * @return the relay
   * @throws IllegalArgumentException if the capacity is no power of two, or too large
   */
  public static DecisionRelay to(DecisionListener sink, Executor executor, int capacity) {
    return new DecisionRelay(sink, executor, DecisionRing.ofCapacity(capacity));
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    boolean kept = ring.keep(decision);
    if (round.compareAndSet(Round.NONE, Round.ASKED_FOR) || (!kept && isDiscarded())) {
      ask();
    }
  }

  @Override
  public boolean isListening() {
    return sink.isListening();
  }

  /**
   * Returns how many decisions found no room.
   *
   * @return the number of decisions that the sink will not see
   */
  public long dropped() {
    return ring.dropped();
  }

  /**
   * Returns how often the sink threw something, or the executor did not take the work. What it did
   * not take stays in the ring, and goes with the next decision.
   *
   * @return the number of failures
   */
  public long failures() {
    return failures.sum();
  }

  /** Whether the executor seems to have forgotten what it was asked. */
  private boolean isDiscarded() {
    return round.get() == Round.ASKED_FOR
        && Long.bitCount(droppedWaiting.incrementAndGet()) == 1; // powers of two
  }

  private void ask() {
    try {
      executor.execute(this::handOver);
    } catch (Throwable e) { // the decision is made, whatever becomes of its log
      round.compareAndSet(Round.ASKED_FOR, Round.NONE);
      failures.increment();
    }
  }

  private void handOver() {
    if (round.getAndSet(Round.RUNNING) == Round.RUNNING) {
      return;
    }
    do {
      handAll();
    } while (ring.isReady() && round.compareAndSet(Round.NONE, Round.RUNNING));
  }

  private void handAll() {
    droppedWaiting.set(0);
    try {
      while (ring.drain(this::hand) > 0) {}
    } finally {
      round.set(Round.NONE);
    }
  }

  private void hand(DecisionRecord decision) {
    try {
      sink.onDecision(decision);
    } catch (Throwable e) { // whatever it is, the next decision is handed over
      failures.increment();
    }
  }
}
