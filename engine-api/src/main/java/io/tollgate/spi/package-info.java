/**
 * What an integrator can supply: time, tenants, and somebody who hears of limits and decisions.
 *
 * <p>Start from {@link io.tollgate.spi.NanoClock} and {@link io.tollgate.spi.DecisionListener},
 * with {@link io.tollgate.spi.Masking} before it where ids must not be told; many tenants come from
 * a {@link io.tollgate.spi.TenantSource}. Nothing here knows how an engine works inside.
 */
package io.tollgate.spi;
