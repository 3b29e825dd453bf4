package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.RateLimits;
import java.util.HashMap;
import java.util.Map;

/**
 * What the limits of one class of calls come to: all that a lane needs and that no bucket's past
 * has a part in. It is made once for a change, however many threads help to carry that out.
 *
 * @param tenant the tenant's limit
 * @param common what an organization's bucket starts with
 * @param exceptions what those start with that are not like the common one
 * @param fullFrom the time of the lane from which on all these are full, in nanoseconds
 */
record Draft(Gcra tenant, Terms common, Map<String, Terms> exceptions, long fullFrom) {

  /** Everything is full from the beginning. */
  static Draft of(RateLimits limits, CallClass callClass) {
    Terms common = new Terms(Gcra.of(limits.organization().of(callClass)), 0);
    Map<String, Terms> exceptions = new HashMap<>();
    limits
        .overrides()
        .forEach((id, own) -> exceptions.put(id, new Terms(Gcra.of(own.of(callClass)), 0)));
    exceptions.values().removeIf(common::equals);
    return new Draft(Gcra.of(limits.tenant().of(callClass)), common, exceptions, 0);
  }

  /** With other births, those of a lane that takes over before everybody was full. */
  Draft bornAs(Terms born, Map<String, Terms> others) {
    long latest = born.fullFrom();
    for (Terms terms : others.values()) {
      latest = Math.max(latest, terms.fullFrom());
    }
    return new Draft(tenant, born, others, latest);
  }

  Terms terms(String organization) {
    return exceptions.isEmpty() ? common : exceptions.getOrDefault(organization, common);
  }

  /**
   * The time in which a common bucket fills, however slow an exception is: it would keep everybody
   * else's waiting. Where only exceptions may call, they are all that is swept, at their own pace.
   */
  long paceNanos() {
    long pace = common.gcra().fillNanos();
    if (common.gcra().isClosed()) {
      for (Terms terms : exceptions.values()) {
        pace = Math.max(pace, terms.gcra().fillNanos());
      }
    }
    return pace;
  }
}
