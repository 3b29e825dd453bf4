/**
 * Large tenants: reading them, publishing them, and what they weigh. Start from {@code
 * LoadBenchmark}. It knows nothing but what users of the engine know.
 */
@NullMarked
package io.tollgate.bench.load;

import org.jspecify.annotations.NullMarked;
