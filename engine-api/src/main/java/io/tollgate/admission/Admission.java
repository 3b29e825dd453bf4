package io.tollgate.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.operation.Operation;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a call: admitted, refused, challenged or throttled. It holds what an operator may
 * know; what the caller may see of it is made by {@code io.tollgate.http}.
 *
 * @since 0.1.0
 */
public sealed interface Admission {

  /**
   * Returns why.
   *
   * @return {@link CallReason#ADMITTED}, or the first reason not to admit
   */
  CallReason reason();

  /**
   * Returns everything that stands against the call, as far as it was judged: a call whose token
   * fails is judged no further, nor is a throttled one.
   *
   * @return the reasons in their order; none if admitted
   */
  List<CallReason> reasons();

  /**
   * Returns the operation that was called.
   *
   * @return the operation; empty if it was not looked for, or there is none
   */
  Optional<Operation> operation();

  /**
   * Returns where the limits stand, the call's own charge included.
   *
   * @return both limits; empty if the call was not charged to anybody
   */
  Optional<Charge> charge();

  /**
   * Tells whether the call may go ahead.
   *
   * @return true if it was admitted
   */
  default boolean isAdmitted() {
    return this instanceof Admitted;
  }

  /**
   * What a call did to the limits.
   *
   * @param callClass by which limits it was counted
   * @param verdict what they said
   */
  record Charge(CallClass callClass, LimitVerdict verdict) {

    /** Checks that both are given. */
    public Charge {
      requireNonNull(callClass, "callClass");
      requireNonNull(verdict, "verdict");
    }
  }

  /**
   * The call may go ahead.
   *
   * @param called the operation
   * @param charged where the limits stand
   * @param obligations what the service must do, such as {@code omit:roles}
   */
  record Admitted(Operation called, Charge charged, List<String> obligations) implements Admission {

    /** Copies the obligations. */
    public Admitted {
      requireNonNull(called, "called");
      requireNonNull(charged, "charged");
      obligations = List.copyOf(obligations);
    }

    @Override
    public CallReason reason() {
      return CallReason.ADMITTED;
    }

    @Override
    public List<CallReason> reasons() {
      return List.of();
    }

    @Override
    public Optional<Operation> operation() {
      return Optional.of(called);
    }

    @Override
    public Optional<Charge> charge() {
      return Optional.of(charged);
    }
  }

  /**
   * The call may not go ahead, and trying again will not help.
   *
   * @param reasons everything that stands against it, at least one reason
   * @param operation the operation, if it was found
   * @param charge where the limits stand, if it was charged
   * @param missingScopes the scopes that would do, of those that are missing; none if that is not
   *     what stands against it
   * @param missingFacts the facts that the service did not supply
   * @param allowedMethods the methods that the path has, where only the method is wrong
   * @param ignoredScopes where scopes are missing, the parts of the token's {@code scope} that
   *     break the grammar of RFC 6749 and so counted for nothing, as {@link
   *     TokenClaims#ignoredScopes} says them
   */
  record Refused(
      List<CallReason> reasons,
      Optional<Operation> operation,
      Optional<Charge> charge,
      ScopeSet missingScopes,
      List<String> missingFacts,
      List<String> allowedMethods,
      List<String> ignoredScopes)
      implements Admission {

    /** Copies the lists. */
    public Refused {
      reasons = List.copyOf(reasons);
      requireNonNull(operation, "operation");
      requireNonNull(charge, "charge");
      requireNonNull(missingScopes, "missingScopes");
      missingFacts = List.copyOf(missingFacts);
      allowedMethods = List.copyOf(allowedMethods);
      ignoredScopes = List.copyOf(ignoredScopes);
      if (reasons.isEmpty() || reasons.contains(CallReason.ADMITTED)) {
        throw new IllegalArgumentException("a refusal needs a reason: reasons=" + reasons);
      }
    }

    /**
     * Returns a refusal with reasons and nothing more to say.
     *
     * @param reasons the reasons
     * @return the refusal
     */
    public static Refused of(List<CallReason> reasons) {
      return new Refused(
          reasons,
          Optional.empty(),
          Optional.empty(),
          ScopeSet.empty(),
          List.of(),
          List.of(),
          List.of());
    }

    @Override
    public CallReason reason() {
      return reasons.get(0);
    }
  }

  /**
   * The call may go ahead once the user has authenticated again, or better. Nothing else stands
   * against it.
   *
   * @param called the operation
   * @param charged where the limits stand
   * @param rule what is asked for
   */
  record Challenged(Operation called, Charge charged, StepUpRule rule) implements Admission {

    /** Checks that all is given. */
    public Challenged {
      requireNonNull(called, "called");
      requireNonNull(charged, "charged");
      requireNonNull(rule, "rule");
    }

    @Override
    public CallReason reason() {
      return CallReason.STEP_UP_REQUIRED;
    }

    @Override
    public List<CallReason> reasons() {
      return List.of(CallReason.STEP_UP_REQUIRED);
    }

    @Override
    public Optional<Operation> operation() {
      return Optional.of(called);
    }

    @Override
    public Optional<Charge> charge() {
      return Optional.of(charged);
    }
  }

  /**
   * The call may not go ahead now. Its token is good, and nothing else was judged.
   *
   * @param charged where the limits stand; nothing was charged
   * @param operation the operation, if there is one: it says which limits count
   */
  record Throttled(Charge charged, Optional<Operation> operation) implements Admission {

    /** Checks that the limits do not admit it. */
    public Throttled {
      requireNonNull(operation, "operation");
      if (charged.verdict().isAdmitted()) {
        throw new IllegalArgumentException("must not be admitted: verdict=" + charged.verdict());
      }
    }

    /**
     * Makes an answer to a call whose operation is not known.
     *
     * @param charged where the limits stand
     */
    public Throttled(Charge charged) {
      this(charged, Optional.empty());
    }

    @Override
    public CallReason reason() {
      LimitVerdict verdict = charged.verdict();
      if (verdict instanceof LimitVerdict.NoRoom) {
        return CallReason.RATE_LIMITER_FULL;
      }
      return verdict instanceof LimitVerdict.Never
          ? CallReason.RATE_LIMIT_CLOSED
          : CallReason.RATE_LIMITED;
    }

    @Override
    public List<CallReason> reasons() {
      return List.of(reason());
    }

    @Override
    public Optional<Charge> charge() {
      return Optional.of(charged);
    }
  }
}
