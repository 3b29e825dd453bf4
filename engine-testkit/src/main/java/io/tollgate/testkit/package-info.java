/**
 * What every test of a policy wants at hand: a clock that stands still, and assertions that read as
 * sentences.
 *
 * <p>Start from {@link io.tollgate.testkit.TollgateAssertions} and {@link
 * io.tollgate.testkit.ManualClock}. Nothing here knows how cases are generated, or an engine.
 */
package io.tollgate.testkit;
