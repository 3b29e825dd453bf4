package io.tollgate;

import static java.util.Objects.requireNonNull;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.util.Optional;

/**
 * The answer to a token request: granted or refused, never anything in between.
 *
 * @since 0.1.0
 */
public sealed interface TokenDecision {

  /**
   * Returns why.
   *
   * @return {@link Reason#GRANTED}, or the first reason to refuse
   */
  Reason reason();

  /**
   * Returns the scopes of the token.
   *
   * @return the scopes in the order of the API's catalogue; none if refused
   */
  ScopeSet scope();

  /**
   * A token is issued. It may have fewer scopes than were asked for, in the user flow even none.
   *
   * @param scope its scopes, in the order of the API's catalogue
   * @param tokenType how it is presented
   * @param lifetime how long it lives
   * @param permissions all that the user holds for the API, whatever was asked for; none where RBAC
   *     is off and in the client flow. It may be wider than {@code scope}: write it into the token
   *     if the API's dialect carries permissions, never decide by it
   * @param organization the organization the token is for
   */
  record Granted(
      ScopeSet scope,
      TokenType tokenType,
      Duration lifetime,
      ScopeSet permissions,
      Optional<String> organization)
      implements TokenDecision {

    /** Checks that all is given. */
    public Granted {
      requireNonNull(scope, "scope");
      requireNonNull(tokenType, "tokenType");
      requireNonNull(lifetime, "lifetime");
      requireNonNull(permissions, "permissions");
      requireNonNull(organization, "organization");
    }

    @Override
    public Reason reason() {
      return Reason.GRANTED;
    }
  }

  /**
   * No token is issued.
   *
   * @param reason why
   * @param error the code for an OAuth response
   * @param description the description for an OAuth response, as the platform words it where that
   *     is known. It repeats ids as the request gave them, and quotes them, so it is not yet what
   *     RFC 6749 allows in {@code error_description}: escape it for where it goes, a JSON text, the
   *     query of a redirect, or a line of a log
   */
  record Refused(Reason reason, OAuthError error, String description) implements TokenDecision {

    /** Checks that all is given. */
    public Refused {
      requireNonNull(reason, "reason");
      requireNonNull(error, "error");
      requireNonNull(description, "description");
      if (reason == Reason.GRANTED) {
        throw new IllegalArgumentException("a refusal needs a reason: reason=GRANTED");
      }
    }

    @Override
    public ScopeSet scope() {
      return ScopeSet.empty();
    }
  }
}
