/**
 * What an integrator can supply: time, and somebody who hears of limits and of decisions.
 *
 * <p>Start from {@link io.tollgate.spi.NanoClock} and {@link io.tollgate.spi.DecisionListener}.
 * Nothing here knows how an engine works inside.
 */
package io.tollgate.spi;
