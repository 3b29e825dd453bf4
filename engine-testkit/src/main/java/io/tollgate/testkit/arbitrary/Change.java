package io.tollgate.testkit.arbitrary;

/**
 * One case before and after a change.
 *
 * @param what the change, for people
 * @param before the case as it was
 * @param after the case as it is then
 * @since 0.1.0
 */
public record Change(String what, Case before, Case after) {}
