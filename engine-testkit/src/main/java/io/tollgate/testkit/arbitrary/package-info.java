/**
 * Tenants, requests, calls and schedules for property tests: right ones, and those that are wrong
 * in one thing.
 *
 * <p>Start from {@link io.tollgate.testkit.arbitrary.TenantArbitraries}, {@link
 * io.tollgate.testkit.arbitrary.RequestArbitraries}, {@link
 * io.tollgate.testkit.arbitrary.CallArbitraries} and {@link
 * io.tollgate.testkit.arbitrary.ScheduleArbitraries}, whose flaws are {@link
 * io.tollgate.testkit.arbitrary.NearMiss}. Nothing here knows an engine: what is made is values of
 * the glossary.
 */
package io.tollgate.testkit.arbitrary;
