package io.tollgate.core.digest;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimits;

/** Every component of the limits, in the order in which their records declare them. */
final class LimitEncoding {

  private LimitEncoding() {}

  static void rateLimits(DigestWriter out, RateLimits limits) {
    level(out, limits.tenant());
    level(out, limits.organization());
    out.map(limits.overrides(), DigestWriter::text, LimitEncoding::level);
  }

  private static void level(DigestWriter out, LevelLimits limits) {
    rateLimit(out, limits.read());
    rateLimit(out, limits.write());
  }

  private static void rateLimit(DigestWriter out, RateLimit limit) {
    rate(out, limit.rate());
    out.number(limit.burst());
  }

  private static void rate(DigestWriter out, Rate rate) {
    out.number(rate.calls()).duration(rate.period());
  }
}
