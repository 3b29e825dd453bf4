/**
 * Admissions as HTTP responses, for any framework: status, fields and a problem (RFC 9457).
 *
 * <p>Start from {@link io.tollgate.http.AdmissionResponse}. Nothing here knows a framework, writes
 * JSON or decides anything.
 */
package io.tollgate.http;
