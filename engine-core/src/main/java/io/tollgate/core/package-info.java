/**
 * How an engine is built, and what stands on both sides of it; the only package of this module that
 * users see.
 *
 * <p>Start from {@link io.tollgate.core.Tollgate}. What goes in is read by {@link
 * io.tollgate.core.TenantReader} and {@link io.tollgate.core.CatalogueReader}; what comes out is
 * written by {@link io.tollgate.core.ProblemWriter} and heard by {@link
 * io.tollgate.core.DecisionRing}, {@link io.tollgate.core.DecisionRelay} or {@link
 * io.tollgate.core.FlightRecorderListener}. It must not know how a document is parsed or a scope is
 * numbered.
 */
@NullMarked
package io.tollgate.core;

import org.jspecify.annotations.NullMarked;
