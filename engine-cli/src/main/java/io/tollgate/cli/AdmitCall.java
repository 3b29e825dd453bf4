package io.tollgate.cli;

import io.tollgate.admission.ApiCall;
import org.jspecify.annotations.Nullable;

/**
 * A call to be judged, and when it comes.
 *
 * @param atNanos the monotonic time, in virtual nanoseconds; null for that of the last call
 * @param epochSeconds the time of day; null for that of the machine
 * @param call the call
 */
record AdmitCall(@Nullable Long atNanos, @Nullable Long epochSeconds, ApiCall call) {}
