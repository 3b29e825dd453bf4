/**
 * Whether a call may go ahead: the operations by path, the claims of a token, and the gates.
 *
 * <p>Start from {@link io.tollgate.core.admission.AdmissionPolicy}. Nothing here knows a clock, a
 * limit or how a tenant comes here: time enters as an argument.
 */
@NullMarked
package io.tollgate.core.admission;

import org.jspecify.annotations.NullMarked;
