package io.tollgate;

import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.TokenType;

/**
 * Decides about tokens and calls for one tenant.
 *
 * <p>Answers about tokens depend on the tenant that the engine was built from and on the request,
 * on nothing else. Answers about calls depend on the time too, and on what was admitted before. An
 * engine may be shared by any number of threads, and starts none.
 *
 * <p>A question that can be asked is always answered: what the tenant does not know (a client, an
 * API, an organization) is refused with a reason, never an exception and never a yes.
 *
 * @since 0.1.0
 */
public interface PolicyEngine {

  /**
   * Decides which scopes a token gets. Allocates nothing but the decision it returns; the time does
   * not depend on how many clients, grants and organizations the tenant has.
   *
   * @param request what is asked for
   * @return the decision
   */
  TokenDecision decide(TokenRequest request);

  /**
   * Makes the decision and explains it: for every scope the layers that fail and the least that
   * would grant it.
   *
   * @param request what is asked for
   * @return the explanation; its decision equals what {@link #decide} returns
   */
  TokenExplanation explain(TokenRequest request);

  /**
   * Decides whether a call may go ahead, and charges it. Judged are, in this order: the token and
   * how it was presented; the limits of tenant and organization; then all the rest at once. Only a
   * call whose token passes is charged, and it is charged whatever comes of it.
   *
   * @param call the call
   * @return the answer
   */
  Admission admit(ApiCall call);

  /**
   * Decides like {@link #admit}, charges like it, and allocates nothing, unless scopes are
   * re-checked or a listener hears of it.
   *
   * @param call the call
   * @return the answer, to be taken apart by {@link io.tollgate.admission.AdmissionCode}
   */
  long tryAdmit(ApiCall call);

  /**
   * Says what {@link #admit} would answer, and charges nobody.
   *
   * @param call the call
   * @return the answer; its limits are those before a charge
   */
  Admission preview(ApiCall call);

  /**
   * Returns a handle for the calls of one token, for services that keep tokens which they have
   * verified.
   *
   * @param token the token's verified claims
   * @param scheme how it is presented
   * @param host the host that is called, without a port
   * @return the handle
   */
  Caller caller(TokenClaims token, TokenType scheme, String host);

  /**
   * Returns a handle for the requests of one applicant, who asks for scopes again and again.
   *
   * @param request who asks; the scopes that it names do not matter
   * @return the handle
   */
  Applicant applicant(TokenRequest request);
}
