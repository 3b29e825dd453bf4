/**
 * Whether the parts of a tenant fit together: references, duplicates, and what has no effect.
 *
 * <p>Start from {@link io.tollgate.core.check.TenantCheck}. Every part is valid in itself when it
 * comes here; nothing here knows how a document is read, where in its text a value stands, or how a
 * decision is made.
 */
@NullMarked
package io.tollgate.core.check;

import org.jspecify.annotations.NullMarked;
