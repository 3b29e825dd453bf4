package io.tollgate.core.engine;

import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.admission.Charging;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is judged by at one moment.
 *
 * @param version counts from 1
 * @param digest a hash of the tenant
 * @param publishedAt since when
 * @param rules what was compiled
 * @param tokens decides about tokens
 * @param calls judges calls
 * @param limits the tenant's limits; null if they are not what counts
 * @param charging charges calls by them
 * @param before what to go back to, which has nothing before it; null if there is none
 */
record Snapshot(
    long version,
    String digest,
    Instant publishedAt,
    AdmissionRules rules,
    TokenPolicy tokens,
    AdmissionPolicy calls,
    @Nullable RateLimits limits,
    Charging charging,
    @Nullable Snapshot before) {

  static Snapshot first(EngineParts parts, EngineLimits limits) {
    RateLimits own = parts.followsTenant() ? EngineParts.limitsOf(parts.rules().tenant()) : null;
    return compile(1, parts.rules(), parts.wallClock().instant(), limits, own, null);
  }

  /** What comes after this one. */
  Snapshot next(Tenant tenant, Instant now, EngineLimits engineLimits) {
    RateLimits own = limits == null ? null : EngineParts.limitsOf(tenant);
    return compile(version + 1, rules.of(tenant), now, engineLimits, own, as(version, null));
  }

  /** What was before this one, as old as it is; null if there is nothing. */
  @Nullable Snapshot back() {
    return before == null ? null : before.as(version + 1, as(version, null));
  }

  private Snapshot as(long otherVersion, @Nullable Snapshot otherBefore) {
    return new Snapshot(
        otherVersion, digest, publishedAt, rules, tokens, calls, limits, charging, otherBefore);
  }

  private static Snapshot compile(
      long version,
      AdmissionRules rules,
      Instant now,
      EngineLimits engineLimits,
      @Nullable RateLimits limits,
      @Nullable Snapshot before) {
    TokenPolicy tokens = TokenPolicy.of(rules.tenant());
    return new Snapshot(
        version,
        TenantDigest.of(rules.tenant()),
        now,
        rules,
        tokens,
        AdmissionPolicy.of(rules, tokens),
        limits,
        new QuickCharging(engineLimits, limits),
        before);
  }
}
