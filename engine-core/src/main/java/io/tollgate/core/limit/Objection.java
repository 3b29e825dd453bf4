package io.tollgate.core.limit;

import io.tollgate.limit.LimitCode;

/** What stands against a call, looking at both levels. */
final class Objection {

  private Objection() {}

  /**
   * Returns the code of a denial, or 0 if nothing stands against the call.
   *
   * @param own the limit of the organization
   * @param word the word of its bucket
   * @param shared the limit of the tenant
   * @param tenantWord the word of the tenant's bucket
   */
  static long of(Gcra own, long word, Gcra shared, long tenantWord, long now, long cost) {
    if (cost > own.burst() || cost > shared.burst()) {
      return LimitCode.never(!shared.fits(tenantWord, now, cost), !own.fits(word, now, cost));
    }
    long ofOrganization = own.excess(word, now, cost);
    long ofTenant = shared.excess(tenantWord, now, cost);
    return ofOrganization <= 0 && ofTenant <= 0
        ? 0
        : LimitCode.deniedUntil(
            ofTenant > 0,
            ofOrganization > 0,
            Math.max(own.nanos(ofOrganization), shared.nanos(ofTenant)));
  }
}
