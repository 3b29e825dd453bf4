/**
 * Benchmarks of the hot paths, each beside its floor in one run. Start from {@code
 * limit.LimiterBenchmark}. They know nothing but what users of the engine know.
 */
@NullMarked
package io.tollgate.bench;

import org.jspecify.annotations.NullMarked;
