package io.tollgate.core.engine;

import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.policy.TokenPolicy;
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
 * @param before what to go back to, which has nothing before it; null if there is none
 */
record Snapshot(
    long version,
    String digest,
    Instant publishedAt,
    AdmissionRules rules,
    TokenPolicy tokens,
    AdmissionPolicy calls,
    @Nullable Snapshot before) {

  static Snapshot first(AdmissionRules rules, Instant now, CallCompiler compiler) {
    return compile(1, rules, now, null, compiler);
  }

  /** What comes after this one. */
  Snapshot next(AdmissionRules next, Instant now, CallCompiler compiler) {
    return compile(version + 1, next, now, as(version, null), compiler);
  }

  /** What was before this one, as old as it is; null if there is nothing. */
  @Nullable Snapshot back() {
    return before == null ? null : before.as(version + 1, as(version, null));
  }

  /** Where what was compiled differs from what it was compiled from; nothing if nowhere. */
  Optional<String> difference() {
    return tokens.differenceFrom(rules.tenant()).or(() -> calls.differenceFrom(rules));
  }

  private Snapshot as(long otherVersion, @Nullable Snapshot otherBefore) {
    return new Snapshot(otherVersion, digest, publishedAt, rules, tokens, calls, otherBefore);
  }

  private static Snapshot compile(
      long version,
      AdmissionRules rules,
      Instant now,
      @Nullable Snapshot before,
      CallCompiler compiler) {
    TokenPolicy tokens = TokenPolicy.of(rules.tenant());
    return new Snapshot(
        version,
        RulesDigest.of(rules),
        now,
        rules,
        tokens,
        compiler.compile(rules, tokens),
        before);
  }
}
