package io.tollgate.testkit.random;

import io.tollgate.testkit.model.Case;

/**
 * One case before and after a change.
 *
 * @param what the change, for people
 * @param before the case as it was
 * @param after the case as it is then
 */
public record Change(String what, Case before, Case after) {}
