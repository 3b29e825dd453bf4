package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.LiveEngine;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.engine.EngineParts;
import io.tollgate.core.engine.TenantEngine;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.spi.DecisionListener;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.InvalidTenantException;
import io.tollgate.tenant.Location;
import io.tollgate.tenant.Severity;
import io.tollgate.tenant.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds an engine for one tenant. Each method may be called once; only the tenant is needed. Not
 * safe to share between threads.
 *
 * @since 0.1.0
 */
public final class EngineBuilder {

  private static final Duration LONGEST_SKEW = Duration.ofMinutes(10);

  private @Nullable Tenant tenant;
  private @Nullable OperationCatalogue catalogue;
  private @Nullable StepUpPolicy stepUp;
  private @Nullable RateLimits rateLimits;
  private @Nullable RateLimiter limiter;
  private @Nullable InstantSource wallClock;
  private @Nullable Duration clockSkew;
  private @Nullable Duration maxAge;
  private @Nullable DecisionListener decisionListener;
  private boolean rechecksScopes;

  EngineBuilder() {}

  /**
   * Takes the tenant.
   *
   * @param tenant the tenant, read by a {@link TenantReader} or built in Java
   * @return this builder
   * @throws IllegalStateException if there is a tenant already
   */
  public EngineBuilder tenant(Tenant tenant) {
    requireUnset("tenant", this.tenant);
    this.tenant = requireNonNull(tenant, "tenant");
    return this;
  }

  /**
   * Takes the operations of the API that calls are for; otherwise those of the My Organization API.
   *
   * @param catalogue the operations
   * @return this builder
   * @throws IllegalStateException if there is a catalogue already
   */
  public EngineBuilder catalogue(OperationCatalogue catalogue) {
    requireUnset("catalogue", this.catalogue);
    this.catalogue = requireNonNull(catalogue, "catalogue");
    return this;
  }

  /**
   * Says which operations are sensitive; otherwise none is.
   *
   * @param policy the policy
   * @return this builder
   * @throws IllegalStateException if there is a policy already
   */
  public EngineBuilder stepUp(StepUpPolicy policy) {
    requireUnset("stepUp", this.stepUp);
    this.stepUp = requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Takes limits; otherwise the tenant's, and if it has none those of {@link Tier#FREE}, the
   * strictest.
   *
   * @param limits the limits
   * @return this builder
   * @throws IllegalStateException if there are limits or a limiter already
   */
  public EngineBuilder rateLimits(RateLimits limits) {
    requireUnset("rateLimits", this.rateLimits);
    requireUnset("limiter", this.limiter);
    this.rateLimits = requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Takes a limiter, made by {@link Tollgate#rateLimiter()} with options of its own; its limits are
   * what counts then.
   *
   * @param limiter the limiter
   * @return this builder
   * @throws IllegalStateException if there are limits or a limiter already
   */
  public EngineBuilder limiter(RateLimiter limiter) {
    requireUnset("rateLimits", this.rateLimits);
    requireUnset("limiter", this.limiter);
    this.limiter = requireNonNull(limiter, "limiter");
    return this;
  }

  /**
   * Takes the time of day from a clock; otherwise from the machine's. Tokens are judged by it.
   *
   * @param clock the clock
   * @return this builder
   * @throws IllegalStateException if there is a clock already
   */
  public EngineBuilder wallClock(InstantSource clock) {
    requireUnset("wallClock", this.wallClock);
    this.wallClock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Says how far the clocks of issuer and service may be apart; not at all by default. A token is
   * good for that much longer, and that much earlier.
   *
   * @param skew whole seconds, at most 10 minutes
   * @return this builder
   * @throws IllegalStateException if it was said already
   * @throws IllegalArgumentException if it is out of range
   */
  public EngineBuilder clockSkew(Duration skew) {
    requireUnset("clockSkew", this.clockSkew);
    if (skew.isNegative() || skew.toNanosPart() != 0 || skew.compareTo(LONGEST_SKEW) > 0) {
      throw new IllegalArgumentException(
          "must be whole seconds from 0 to 10 minutes: clockSkew=" + skew);
    }
    this.clockSkew = skew;
    return this;
  }

  /**
   * Judges a token's scopes by what it would get today, too: a grant, a role or a policy that has
   * shrunk since counts at once. Calls of users then need the fact {@code roles} where the API
   * enforces RBAC.
   *
   * @return this builder
   */
  public EngineBuilder recheckingScopes() {
    this.rechecksScopes = true;
    return this;
  }

  /**
   * Says how old a configuration may become: everything is refused by an older one. Otherwise it
   * may become any age.
   *
   * @param age more than zero
   * @return this builder
   * @throws IllegalStateException if it was said already
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EngineBuilder maxAge(Duration age) {
    requireUnset("maxAge", this.maxAge);
    if (age.isNegative() || age.isZero()) {
      throw new IllegalArgumentException("must be more than zero: maxAge=" + age);
    }
    this.maxAge = age;
    return this;
  }

  /**
   * Tells somebody of every answer to {@code decide} and {@code admit}; otherwise flight recordings
   * that ask for it, as {@link FlightRecorderListener} does, which costs nothing until one asks.
   *
   * @param listener who wants to hear; {@link DecisionListener#none} if nobody is to be told
   * @return this builder
   * @throws IllegalStateException if there is a listener already
   */
  public EngineBuilder decisionListener(DecisionListener listener) {
    requireUnset("decisionListener", this.decisionListener);
    this.decisionListener = requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Checks and compiles the tenant. The work is linear in its size.
   *
   * @return an engine, safe for any number of threads
   * @throws IllegalStateException if there is no tenant
   * @throws InvalidTenantException if the parts of the tenant do not fit together
   * @throws IllegalArgumentException if a step-up rule is for an operation that there is not
   */
  public LiveEngine build() {
    return build(Optional.empty(), UnaryOperator.identity());
  }

  /**
   * Checks and compiles the tenant of a directory.
   *
   * @param name what the directory calls it
   * @param keep takes the limiter that the engine would have, and returns the one that it gets
   * @param listener who hears of decisions if nobody else does
   */
  LiveEngine buildFor(String name, UnaryOperator<RateLimiter> keep, DecisionListener listener) {
    if (decisionListener == null) {
      decisionListener = listener;
    }
    return build(Optional.of(name), keep);
  }

  private LiveEngine build(Optional<String> name, UnaryOperator<RateLimiter> keep) {
    if (tenant == null) {
      throw new IllegalStateException("tenant must be set: tenant=none");
    }
    Tollgate.requireValid(tenant);
    OperationCatalogue operations =
        catalogue == null ? CatalogueReader.myOrganization() : catalogue;
    StepUpPolicy sensitive = stepUp == null ? StepUpPolicy.NONE : stepUp;
    requireOperations(sensitive, operations);
    AdmissionRules rules =
        new AdmissionRules(
            tenant,
            operations,
            sensitive,
            clockSkew == null ? Duration.ZERO : clockSkew,
            rechecksScopes);
    RateLimiter limits =
        limiter == null ? Tollgate.rateLimiter().limits(limitsOf(tenant)).build() : limiter;
    return TenantEngine.of(
        new EngineParts(
            rules,
            keep.apply(limits),
            limiter == null && rateLimits == null,
            wallClock == null ? InstantSource.system() : wallClock,
            Optional.ofNullable(maxAge),
            name,
            heard(),
            EngineBuilder::errorsOf));
  }

  private Optional<DecisionListener> heard() {
    DecisionListener chosen =
        decisionListener == null ? FlightRecorderListener.byDefault() : decisionListener;
    return Optional.of(chosen).filter(listener -> !listener.equals(DecisionListener.none()));
  }

  private RateLimits limitsOf(Tenant limited) {
    return rateLimits == null ? EngineParts.limitsOf(limited) : rateLimits;
  }

  private static void requireOperations(StepUpPolicy sensitive, OperationCatalogue operations) {
    Set<String> unknown = unknown(sensitive, operations);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "step-up rules must be for operations of the catalogue: unknown=" + unknown);
    }
  }

  /** A rule for no operation would leave the one that was meant unprotected. */
  private static Set<String> unknown(StepUpPolicy sensitive, OperationCatalogue operations) {
    Set<String> unknown = new TreeSet<>(sensitive.rules().keySet());
    operations.operations().forEach(operation -> unknown.remove(operation.id()));
    return unknown;
  }

  private static List<Diagnostic> errorsOf(AdmissionRules rules) {
    List<Diagnostic> errors = new ArrayList<>(Tollgate.errorsOf(rules.tenant()));
    for (String id : unknown(rules.stepUp(), rules.catalogue())) {
      errors.add(
          new Diagnostic(
              Severity.ERROR,
              DiagnosticCode.UNKNOWN_REFERENCE,
              Location.of("/step_up/rules/" + id.replace("~", "~0").replace("/", "~1")),
              "step-up rules must be for operations of the catalogue: unknown=" + id,
              Optional.empty()));
    }
    return errors;
  }

  private static void requireUnset(String name, @Nullable Object value) {
    if (value != null) {
      throw new IllegalStateException("must be set once: " + name);
    }
  }
}
