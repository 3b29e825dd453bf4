package io.tollgate.cli;

import io.tollgate.limit.CallClass;

/**
 * A call that asks a limiter.
 *
 * @param atNanos when it comes, in virtual time
 * @param organization whose call it is
 * @param callClass what it does
 * @param cost what it takes
 */
record LimitCall(long atNanos, String organization, CallClass callClass, long cost) {}
