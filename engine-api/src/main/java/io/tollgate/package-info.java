/**
 * What a caller touches: the engine, what it is asked and what it answers.
 *
 * <p>Start from {@link io.tollgate.PolicyEngine}. Nothing here knows documents, files or clocks.
 */
package io.tollgate;
