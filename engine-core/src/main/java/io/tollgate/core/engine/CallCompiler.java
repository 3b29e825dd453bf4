package io.tollgate.core.engine;

import io.tollgate.core.admission.AdmissionPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.core.policy.TokenPolicy;

/** Makes what calls are judged by. */
@FunctionalInterface
interface CallCompiler {

  AdmissionPolicy compile(AdmissionRules rules, TokenPolicy tokens);
}
