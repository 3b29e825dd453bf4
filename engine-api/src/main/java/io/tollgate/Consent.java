package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;

/**
 * What the user has consented to, for this client, API and organization. Consent plays no part in
 * the client flow.
 *
 * @since 0.1.0
 */
public sealed interface Consent {

  /**
   * The caller does not say. The API and the client tell: a first-party application of an API that
   * skips consent needs none, anybody else has none.
   */
  record Derived() implements Consent {}

  /** No consent step applies: nothing is removed. */
  record NotRequired() implements Consent {}

  /**
   * The user has consented to these scopes.
   *
   * @param scopes the scopes; nothing was consented to if empty
   */
  record Given(ScopeSet scopes) implements Consent {

    /** Checks that they are given. */
    public Given {
      requireNonNull(scopes, "scopes");
    }
  }

  /** A consent step applies and has not happened: the request is refused as a whole. */
  record Missing() implements Consent {}
}
