package io.tollgate.testkit.random;

import io.tollgate.testkit.model.AdmissionCase;

/**
 * A call, and the same call after a change to it or to what it is judged by.
 *
 * @param before before it
 * @param after after it
 */
public record AdmissionChange(AdmissionCase before, AdmissionCase after) {}
