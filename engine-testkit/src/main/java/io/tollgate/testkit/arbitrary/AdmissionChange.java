package io.tollgate.testkit.arbitrary;

/**
 * A call, and the same call after a change to it or to what it is judged by.
 *
 * @param before before it
 * @param after after it
 * @since 0.1.0
 */
public record AdmissionChange(AdmissionCase before, AdmissionCase after) {}
