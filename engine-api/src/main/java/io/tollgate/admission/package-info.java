/**
 * Whether a call to an API may go ahead: what is asked, and what is answered.
 *
 * <p>Start from {@link io.tollgate.admission.ApiCall} and {@link io.tollgate.admission.Admission};
 * an answer that must not be an object is taken apart by {@link
 * io.tollgate.admission.AdmissionCode}. Nothing here verifies a signature: claims and proofs are
 * what the service's own JOSE library has verified.
 */
package io.tollgate.admission;
