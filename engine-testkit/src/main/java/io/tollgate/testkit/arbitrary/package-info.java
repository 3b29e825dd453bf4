/**
 * Tenants, requests, calls and schedules for property tests: right ones, and those that are wrong
 * in one thing.
 *
 * <p>Start from {@link io.tollgate.testkit.arbitrary.TenantArbitraries}, {@link
 * io.tollgate.testkit.arbitrary.RequestArbitraries}, {@link
 * io.tollgate.testkit.arbitrary.CallArbitraries} and {@link
 * io.tollgate.testkit.arbitrary.ScheduleArbitraries} for a tenant of your own, whose flaws are
 * {@link io.tollgate.testkit.arbitrary.NearMiss}; from {@link
 * io.tollgate.testkit.arbitrary.Choices} for tenants and worlds of any kind, made by {@link
 * io.tollgate.testkit.arbitrary.Generators} and {@link
 * io.tollgate.testkit.arbitrary.AdmissionGenerator}, with {@link
 * io.tollgate.testkit.arbitrary.AdmissionChanges} for changes and {@link
 * io.tollgate.testkit.arbitrary.Edits} for edits; {@link io.tollgate.testkit.arbitrary.PlainCall}
 * and {@link io.tollgate.testkit.arbitrary.SmallCatalogue} are small ones to write by hand. Nothing
 * here knows an engine: what is made is values of the glossary.
 */
package io.tollgate.testkit.arbitrary;
