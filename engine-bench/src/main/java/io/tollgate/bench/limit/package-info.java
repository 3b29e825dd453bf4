/**
 * The limiter of two levels, beside what a user would pick instead and beside its floors. Start
 * from {@code AdmitBenchmark}. Of the engine it knows the limiter alone, and of peers what their
 * users know.
 */
@NullMarked
package io.tollgate.bench.limit;

import org.jspecify.annotations.NullMarked;
