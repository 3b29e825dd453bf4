package io.tollgate.core.engine;

import static java.util.Objects.requireNonNull;

import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.spi.DecisionListener;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an engine is made of.
 *
 * @param rules what is judged by at first
 * @param limiter the limits
 * @param followsTenant whether the limits are the tenant's and change with it
 * @param wallClock the time of day
 * @param maxAge how old a configuration may become; empty if it may become any age
 * @param name what the tenant is called in a directory; empty if it is by its domain, if it has one
 * @param listener who hears of decisions; empty if nobody does
 * @param check finds what is wrong with rules: every error, none if it can be used
 */
public record EngineParts(
    AdmissionRules rules,
    RateLimiter limiter,
    boolean followsTenant,
    InstantSource wallClock,
    Optional<Duration> maxAge,
    Optional<String> name,
    Optional<DecisionListener> listener,
    Function<AdmissionRules, List<Diagnostic>> check) {

  /** Checks that all is given. */
  public EngineParts {
    requireNonNull(rules, "rules");
    requireNonNull(limiter, "limiter");
    requireNonNull(wallClock, "wallClock");
    requireNonNull(maxAge, "maxAge");
    requireNonNull(name, "name");
    requireNonNull(listener, "listener");
    requireNonNull(check, "check");
  }

  /**
   * Returns the limits of a tenant.
   *
   * @param tenant the tenant
   * @return its limits; the strictest tier's, if it has none
   */
  public static RateLimits limitsOf(Tenant tenant) {
    return tenant.rateLimits().orElse(Tier.FREE.rateLimits());
  }
}
