/**
 * The reference model: the rules of a decision and of an admission, written slowly and obviously,
 * to be read beside the documentation and compared with an engine.
 *
 * <p>Start from {@link io.tollgate.testkit.model.TokenOracle} and {@link
 * io.tollgate.testkit.model.AdmissionOracle}, which finds its way by {@link
 * io.tollgate.testkit.model.OracleRoute}; {@link io.tollgate.testkit.model.Disagreement} and {@link
 * io.tollgate.testkit.model.AdmissionDisagreement} compare an engine with them, on one {@link
 * io.tollgate.testkit.model.Case} or {@link io.tollgate.testkit.model.AdmissionCase}. Nothing here
 * shares code with an engine, or knows how cases are made.
 */
package io.tollgate.testkit.model;
