package io.tollgate.core.engine;

import io.tollgate.Ruleset;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.digest.RulesDigest;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.RateLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots of an engine.
 *
 * @param limits the limits
 * @param followsTenant whether these are the tenant's, and belong to the snapshot
 * @param calls compiles what judges calls
 */
record SnapshotCompiler(EngineLimits limits, boolean followsTenant, CallCompiler calls) {

  Snapshot first(AdmissionRules rules, Instant now) {
    return compile(1, rules, now, null);
  }

  /** What comes after another one, to which one can go back. */
  Snapshot next(Snapshot base, AdmissionRules rules, Instant now) {
    return compile(base.version() + 1, rules, now, base.as(base.version(), null));
  }

  private Snapshot compile(
      long version, AdmissionRules rules, Instant now, @Nullable Snapshot before) {
    TokenPolicy tokens = TokenPolicy.of(rules.tenant());
    RateLimits own = followsTenant ? EngineParts.limitsOf(rules.tenant()) : null;
    return new Snapshot(
        version,
        RulesDigest.of(new Ruleset(rules.tenant(), rules.catalogue(), rules.stepUp())),
        now,
        rules,
        tokens,
        calls.compile(rules, tokens),
        own,
        new QuickCharging(limits, own),
        before);
  }
}
