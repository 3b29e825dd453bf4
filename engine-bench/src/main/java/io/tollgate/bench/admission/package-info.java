/**
 * Whole admissions of calls, beside what a user would build from other libraries. Start from {@code
 * AdmissionBenchmark}. It knows nothing but what users of the engine know.
 */
@NullMarked
package io.tollgate.bench.admission;

import org.jspecify.annotations.NullMarked;
