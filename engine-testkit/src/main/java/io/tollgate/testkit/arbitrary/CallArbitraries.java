package io.tollgate.testkit.arbitrary;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.operation.Operation;
import io.tollgate.tenant.Client;
import io.tollgate.testkit.model.AdmissionOracle;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.random.AdmissionGenerator;
import io.tollgate.testkit.random.Choices;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Calls in a world of yours: your tenant, your catalogue, a time. They shrink towards the first
 * operation and the first client. Limits are left aside: what is admitted here may be throttled.
 *
 * @since 0.1.0
 */
public final class CallArbitraries {

  private CallArbitraries() {}

  /**
   * Returns calls that may be admitted or not: every part is mostly right, and else nearly right.
   *
   * @param world what they are judged by
   * @return calls in it
   */
  public static Arbitrary<ApiCall> calls(AdmissionWorld world) {
    return Choices.made(r -> AdmissionGenerator.call(r, world));
  }

  /**
   * Returns calls that the reference model admits, of as many operations and clients as it does.
   *
   * @param world what they are judged by
   * @return calls that must be admitted, limits aside
   * @throws IllegalArgumentException if nobody may call anything
   */
  public static Arbitrary<ApiCall> admitted(AdmissionWorld world) {
    List<ApiCall> admitted = new ArrayList<>();
    for (Operation operation : world.catalogue().operations()) {
      for (Client client : world.tenant().clients()) {
        RightCall.all(world, operation, client).stream()
            .filter(call -> AdmissionOracle.answer(world, call).isAdmitted())
            .forEach(admitted::add);
      }
    }
    if (admitted.isEmpty()) {
      throw new IllegalArgumentException(
          "world must admit something: domain=" + world.tenant().domain());
    }
    return Arbitraries.of(admitted);
  }

  /**
   * Returns calls that would be admitted, but for one thing.
   *
   * @param world what they are judged by
   * @return calls that must be refused, each with a reason
   * @throws IllegalArgumentException if nobody may call anything
   */
  public static Arbitrary<NearMiss<ApiCall, CallReason>> refused(AdmissionWorld world) {
    return Combinators.combine(admitted(world), Arbitraries.of(CallFlaw.ALL))
        .as((call, flaw) -> new NearMiss<>(flaw.in(call), flaw.reason(), flaw.text()))
        .filter(miss -> isRefusedForIt(world, miss));
  }

  /** Not all flaws are one everywhere: an API with one audience does not mind the host. */
  private static boolean isRefusedForIt(AdmissionWorld world, NearMiss<ApiCall, CallReason> miss) {
    return AdmissionOracle.answer(world, miss.value()).reasons().contains(miss.reason());
  }
}
