package io.tollgate.core;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Keeps decisions until somebody fetches them, a fixed number at most. What does not fit is dropped
 * and counted: whoever decides never waits, and nothing is ever thrown at him.
 *
 * <p>Somebody must fetch, typically a scheduled task: this library starts no thread. Decisions come
 * out in the order in which they went in; those of one thread in the order in which it made them.
 *
 * @since 0.1.0
 */
public final class DecisionRing implements DecisionListener {

  /*
   * Who brings a record takes a place, then a number, then writes into the slot of that number.
   * There are as many places as slots, and a place is free again only when the slot was emptied:
   * so the slot of a number is always empty, and nobody has to look or to try again. A place that
   * is taken in vain is given back at once; in that moment somebody else may find the ring full
   * that has one place left.
   *
   * Who fetches is alone, by a flag that is tried and never waited for. An empty slot at the head
   * means that the ring is empty, or that its writer has a number and has not written yet; either
   * way the rest is for the next time.
   */

  private static final int MOST = 1 << 24;
  private static final int DEFAULT_CAPACITY = 1024;

  private final AtomicReferenceArray<DecisionRecord> slots;
  private final int mask;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicLong tail = new AtomicLong();
  private final LongAdder dropped = new LongAdder();
  private final AtomicBoolean draining = new AtomicBoolean();

  /* Written by who holds the flag. */
  private volatile long head;

  private DecisionRing(int capacity) {
    this.slots = new AtomicReferenceArray<>(capacity);
    this.mask = capacity - 1;
  }

  /**
   * Returns an empty ring for 1,024 decisions.
   *
   * @return the ring
   */
  public static DecisionRing create() {
    return new DecisionRing(DEFAULT_CAPACITY);
  }

  /**
   * Returns an empty ring.
   *
   * @param capacity how many decisions it holds: a power of two, at most 16,777,216
   * @return the ring
   * @throws IllegalArgumentException if it is no power of two, or too large
   */
  public static DecisionRing ofCapacity(int capacity) {
    if (Integer.bitCount(capacity) != 1 || capacity < 1 || capacity > MOST) {
      throw new IllegalArgumentException(
          "must be a power of two from 1 to 16777216: capacity=" + capacity);
    }
    return new DecisionRing(capacity);
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    keep(decision);
  }

  /**
   * Keeps a decision if there is room; returns whether there was. Who goes on to look at something
   * else sees it as it was after the decision could be fetched: a release would not do for that.
   */
  boolean keep(DecisionRecord decision) {
    if (taken.incrementAndGet() > slots.length()) {
      taken.decrementAndGet();
      dropped.increment();
      return false;
    }
    slots.set((int) tail.getAndIncrement() & mask, decision);
    return true;
  }

  /**
   * Hands over what is there, oldest first, and makes room; at most as many as the ring holds. If
   * somebody else is at it, this returns at once. If the consumer throws, what was handed to it is
   * gone, and the rest stays.
   *
   * @param consumer who gets the decisions, each once
   * @return how many it got
   */
  public int drain(Consumer<? super DecisionRecord> consumer) {
    if (!draining.compareAndSet(false, true)) {
      return 0;
    }
    try {
      int count = 0;
      while (count < slots.length()) {
        long first = head;
        DecisionRecord next = slots.getAndSet((int) first & mask, null);
        if (next == null) {
          break;
        }
        head = first + 1;
        taken.decrementAndGet();
        count++;
        consumer.accept(next);
      }
      return count;
    } finally {
      draining.set(false);
    }
  }

  /**
   * Returns how many decisions wait to be fetched.
   *
   * @return about how many; never more than the ring holds
   */
  public int size() {
    return Math.min(taken.get(), slots.length());
  }

  /** Tells whether a decision can be fetched: one that is still being written cannot. */
  boolean isReady() {
    return slots.get((int) head & mask) != null;
  }

  /**
   * Returns how many decisions found no room.
   *
   * @return the number of decisions that nobody will see
   */
  public long dropped() {
    return dropped.sum();
  }
}
