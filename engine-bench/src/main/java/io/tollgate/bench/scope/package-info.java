/**
 * Decisions about scopes and the texts that name them, beside peers and floors. Start from {@code
 * ScopeDecisionBenchmark}. It knows nothing but what users of the engine know.
 */
@NullMarked
package io.tollgate.bench.scope;

import org.jspecify.annotations.NullMarked;
