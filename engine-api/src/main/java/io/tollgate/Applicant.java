package io.tollgate;

import io.tollgate.scope.ScopeSet;

/**
 * Somebody who asks for scopes again and again: one client with one user or none, in one flow, for
 * one API and organization, with the same roles and the same consent. What all of that comes to is
 * found out once for each configuration, and each question is an intersection with it.
 *
 * <p>The answers are those of {@link PolicyEngine#decide} to the same request with other scopes.
 *
 * <p>An applicant may be shared by any number of threads. It holds on to the configuration that it
 * was asked by last, so it should not outlive the session that it stands for.
 *
 * @since 0.1.0
 */
public interface Applicant {

  /**
   * Returns who asks.
   *
   * @return the request from which this was made; the scopes that it names do not matter
   */
  TokenRequest request();

  /**
   * Tells whether a request for one scope would be granted it. Allocates nothing, unless somebody
   * hears of decisions or a configuration may grow too old.
   *
   * @param scope any text
   * @return true if the token would have it
   */
  boolean isGranted(String scope);

  /**
   * Tells whether a request for some scopes would be granted all of them. Allocates nothing, like
   * {@link #isGranted}.
   *
   * @param scopes the scopes; if there are none, the question is whether there would be a token
   * @return true if there would be a token and it would have them all
   */
  boolean areGranted(ScopeSet scopes);

  /**
   * Returns the scopes that a request for some scopes would be granted. Allocates nothing but the
   * set, and nothing at all if all of them are granted and the engine has handed them out.
   *
   * @param scopes the scopes asked for
   * @return those of the token, in the order of the API's catalogue; none if it is refused
   */
  ScopeSet granted(ScopeSet scopes);
}
