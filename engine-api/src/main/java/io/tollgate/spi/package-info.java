/**
 * What an integrator can supply: time, and somebody who listens.
 *
 * <p>Start from {@link io.tollgate.spi.NanoClock}. Nothing here knows how an engine works inside.
 */
package io.tollgate.spi;
