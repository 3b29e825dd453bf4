/**
 * The admission: an API's operations compiled, and the decisions about calls made from them.
 *
 * <p>Start from {@code RouteTable}, which finds the operation that a call means. Nothing here knows
 * a document, a clock, a cache or a file: whatever changes with time comes as an argument.
 */
package io.tollgate.core.admission;
