/**
 * An engine for one tenant: its policies for tokens and calls, and its limits, put together.
 *
 * <p>Start from {@link io.tollgate.core.engine.TenantEngine}. Nothing here judges: it reads the
 * clocks, hands a call from gate to gate, and holds what is judged by behind one reference.
 */
@NullMarked
package io.tollgate.core.engine;

import org.jspecify.annotations.NullMarked;
