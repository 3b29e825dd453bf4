package io.tollgate.limit;

/**
 * How many calls a second one level (the tenant, or one organization) may make.
 *
 * <p>Reads and writes are independent budgets: a write never spends a read. A rate of 0 blocks
 * every call of its class.
 *
 * @param read reads a second, 0 or more
 * @param write writes a second, 0 or more
 */
public record RateLimit(long read, long write) {

  /** Checks the ranges. */
  public RateLimit {
    requireRate("read", read);
    requireRate("write", write);
  }

  private static void requireRate(String name, long rate) {
    if (rate < 0) {
      throw new IllegalArgumentException("rate must be >= 0: " + name + "=" + rate);
    }
  }
}
