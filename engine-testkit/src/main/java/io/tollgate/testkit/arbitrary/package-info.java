/**
 * Tenants, requests, calls and schedules for property tests: right ones, and those that are wrong
 * in one thing.
 *
 * <p>Start from {@link io.tollgate.testkit.arbitrary.Choices}. Nothing here knows an engine: what
 * is made is values of the glossary.
 */
package io.tollgate.testkit.arbitrary;
