/**
 * The limiter: one number a bucket, two buckets a call.
 *
 * <p>Start from {@code Gcra} for the arithmetic, from {@code Bucket} for the one compare-and-set
 * loop, and from {@code TwoLevelLimiter} for the order in which both levels are asked. Nothing here
 * knows scopes, clients, policies or documents.
 */
@NullMarked
package io.tollgate.core.limit;

import org.jspecify.annotations.NullMarked;
