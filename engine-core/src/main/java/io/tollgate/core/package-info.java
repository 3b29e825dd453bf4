/**
 * How an engine is built; the only package of this module that users see. Start from {@link
 * io.tollgate.core.Tollgate}. It must not know how a document is parsed or a scope is numbered.
 */
@NullMarked
package io.tollgate.core;

import org.jspecify.annotations.NullMarked;
