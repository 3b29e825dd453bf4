package io.tollgate.core.testing;

import io.tollgate.Applicant;
import io.tollgate.Caller;
import io.tollgate.PolicyEngine;
import io.tollgate.RequestedScope;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.TokenType;

/**
 * An engine in a wrapper with a bug: whoever asks for several scopes at once is believed to hold
 * them.
 */
record TrustingEngine(PolicyEngine engine) implements PolicyEngine {

  @Override
  public TokenDecision decide(TokenRequest request) {
    return engine.decide(trusted(request));
  }

  @Override
  public TokenExplanation explain(TokenRequest request) {
    return engine.explain(trusted(request));
  }

  private static TokenRequest trusted(TokenRequest request) {
    return request.scope() instanceof RequestedScope.Explicit explicit
            && explicit.scopes().toList().size() > 1
        ? request.toBuilder().permissions(explicit.scopes()).build()
        : request;
  }

  @Override
  public Admission admit(ApiCall call) {
    return engine.admit(call);
  }

  @Override
  public long tryAdmit(ApiCall call) {
    return engine.tryAdmit(call);
  }

  @Override
  public Admission preview(ApiCall call) {
    return engine.preview(call);
  }

  @Override
  public Caller caller(TokenClaims token, TokenType scheme, String host) {
    return engine.caller(token, scheme, host);
  }

  @Override
  public Applicant applicant(TokenRequest request) {
    return engine.applicant(request);
  }
}
