package io.tollgate.testkit;

import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Admitted;
import io.tollgate.admission.Admission.Challenged;
import io.tollgate.admission.Admission.Refused;
import io.tollgate.admission.Admission.Throttled;
import io.tollgate.admission.CallReason;
import io.tollgate.limit.LimitLevel;
import io.tollgate.operation.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said about an {@link Admission}.
 *
 * @since 0.1.0
 */
public final class AdmissionAssert extends Sentence<AdmissionAssert, Admission> {

  AdmissionAssert(Admission actual) {
    super(actual, AdmissionAssert.class, Sentences::of);
  }

  /**
   * Says that the call may go ahead.
   *
   * @return this sentence, to be continued
   */
  public AdmissionAssert isAdmitted() {
    return holds(given() instanceof Admitted, "an admission");
  }

  /**
   * Says that the call may not go ahead and trying again will not help, and some of the reasons.
   *
   * @param reasons reasons that stand against it, perhaps among others
   * @return this sentence, to be continued
   */
  public AdmissionAssert refusedBecause(CallReason... reasons) {
    List<CallReason> expected = List.of(reasons);
    return holds(
        given() instanceof Refused refused && refused.reasons().containsAll(expected),
        "a refusal: " + expected);
  }

  /**
   * Says that the call may not go ahead and trying again will not help, and every reason.
   *
   * @param reasons all reasons that stand against it, in any order
   * @return this sentence, to be continued
   */
  public AdmissionAssert refusedOnlyBecause(CallReason... reasons) {
    Set<CallReason> expected = EnumSet.noneOf(CallReason.class);
    expected.addAll(List.of(reasons));
    return holds(
        given() instanceof Refused refused && Set.copyOf(refused.reasons()).equals(expected),
        "a refusal for nothing but " + expected);
  }

  /**
   * Says that the user has to authenticate again, or better.
   *
   * @return this sentence, to be continued
   */
  public AdmissionAssert isChallenged() {
    return holds(given() instanceof Challenged, "a challenge");
  }

  /**
   * Says that the limits do not let the call pass now.
   *
   * @return this sentence, to be continued
   */
  public AdmissionAssert isThrottled() {
    return holds(given() instanceof Throttled, "a throttled call");
  }

  /**
   * Says that the limits do not let the call pass now, and which of them.
   *
   * @param levels every level that stands in the way
   * @return this sentence, to be continued
   */
  public AdmissionAssert isThrottledBy(LimitLevel... levels) {
    Set<LimitLevel> expected = EnumSet.noneOf(LimitLevel.class);
    expected.addAll(List.of(levels));
    return holds(
        given() instanceof Throttled throttled
            && throttled.charged().verdict().deniedBy().equals(expected),
        "a call throttled by exactly " + expected);
  }

  /**
   * Says that the call lacks these scopes.
   *
   * @param scopes some of those that are missing
   * @return this sentence, to be continued
   */
  public AdmissionAssert missing(String... scopes) {
    for (String scope : scopes) {
      holds(
          given() instanceof Refused refused && refused.missingScopes().contains(scope),
          "a refusal for want of " + scope);
    }
    return this;
  }

  /**
   * Says which facts the service did not supply.
   *
   * @param facts all of them, in any order
   * @return this sentence, to be continued
   */
  public AdmissionAssert missingFacts(String... facts) {
    return holds(
        given() instanceof Refused refused
            && Set.copyOf(refused.missingFacts()).equals(Set.of(facts)),
        "a refusal for want of the facts " + List.of(facts));
  }

  /**
   * Says what the service must do.
   *
   * @param obligations all that it must do, in any order; none if it is free
   * @return this sentence, to be continued
   */
  public AdmissionAssert obliges(String... obligations) {
    return holds(
        given() instanceof Admitted admitted
            && Set.copyOf(admitted.obligations()).equals(Set.of(obligations)),
        "an admission that obliges to exactly " + List.of(obligations));
  }

  /**
   * Says which operation was called.
   *
   * @param id the operation's id
   * @return this sentence, to be continued
   */
  public AdmissionAssert calls(String id) {
    return holds(given().operation().map(Operation::id).equals(Optional.of(id)), "a call of " + id);
  }

  /**
   * Says that the call was charged to tenant and organization, or found them exhausted.
   *
   * @return this sentence, to be continued
   */
  public AdmissionAssert isCharged() {
    return holds(given().charge().isPresent(), "a charge");
  }

  /**
   * Says that the call was charged to nobody.
   *
   * @return this sentence, to be continued
   */
  public AdmissionAssert isNotCharged() {
    return holds(given().charge().isEmpty(), "no charge");
  }
}
