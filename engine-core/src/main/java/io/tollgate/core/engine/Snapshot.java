package io.tollgate.core.engine;

import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.admission.Charging;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.RateLimits;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is judged by at one moment.
 *
 * @param version counts from 1
 * @param digest a hash of tenant, catalogue and step-up policy
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

  /** What was before this one, as old as it is; null if there is nothing. */
  @Nullable Snapshot back() {
    return before == null ? null : before.as(version + 1, as(version, null));
  }

  /** Where what was compiled differs from what it was compiled from; nothing if nowhere. */
  Optional<String> difference() {
    return tokens.differenceFrom(rules.tenant()).or(() -> calls.differenceFrom(rules));
  }

  Snapshot as(long otherVersion, @Nullable Snapshot otherBefore) {
    return new Snapshot(
        otherVersion, digest, publishedAt, rules, tokens, calls, limits, charging, otherBefore);
  }
}
