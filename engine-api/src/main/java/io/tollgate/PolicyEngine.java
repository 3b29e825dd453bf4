package io.tollgate;

/**
 * Decides about tokens for one tenant.
 *
 * <p>An engine is immutable: its answers depend on the tenant it was built from and on the request,
 * on nothing else. It may be shared by any number of threads, takes no lock and starts no thread.
 *
 * <p>A question that can be asked is always answered: what the tenant does not know (a client, an
 * API, an organization) is refused with a reason, never an exception and never a yes.
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
}
