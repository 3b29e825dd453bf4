package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.ScopeSyntaxException;

/**
 * The {@code scope} parameter of a token request. That none was given, that an empty one was given
 * and that all are wanted are different things; there is no value for the last.
 *
 * @since 0.1.0
 */
public sealed interface RequestedScope {

  /**
   * Reads a {@code scope} parameter that was given.
   *
   * @param text the parameter's value; empty for a request of no scope
   * @return {@link Explicit}, or {@link Malformed} if the text does not follow the grammar
   */
  static RequestedScope parse(String text) {
    try {
      return new Explicit(ScopeSet.parse(text));
    } catch (ScopeSyntaxException e) {
      return new Malformed(text, requireNonNull(e.getMessage()));
    }
  }

  /**
   * No parameter was given. In the user flow that asks for nothing, in the client flow for
   * everything that was granted, in a refresh exchange for what the login got.
   */
  record NotGiven() implements RequestedScope {}

  /**
   * Exactly these scopes.
   *
   * @param scopes the scopes; none if empty
   */
  record Explicit(ScopeSet scopes) implements RequestedScope {

    /** Checks that they are given. */
    public Explicit {
      requireNonNull(scopes, "scopes");
    }
  }

  /**
   * A parameter that breaks the grammar of RFC 6749, section 3.3. It is refused as a whole.
   *
   * @param text the parameter as it was given
   * @param problem what is wrong with it
   */
  record Malformed(String text, String problem) implements RequestedScope {

    /** Checks that both are given. */
    public Malformed {
      requireNonNull(text, "text");
      requireNonNull(problem, "problem");
    }
  }
}
