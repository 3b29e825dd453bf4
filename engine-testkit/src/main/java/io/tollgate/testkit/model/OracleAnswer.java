package io.tollgate.testkit.model;

import io.tollgate.Layer;
import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the oracle says about one request, as plain values.
 *
 * @param refusals everything that refuses the request as a whole, the decision's first
 * @param token the token if nothing refuses the request
 * @param layers the layers that apply; not said where client or API is unknown
 * @param rows a row for every scope of the explanation: the layers that stop it
 * @since 0.1.0
 */
public record OracleAnswer(
    List<Refusal> refusals,
    Optional<Token> token,
    Optional<Set<Layer>> layers,
    Map<String, EnumSet<Layer>> rows) {

  /**
   * One line of the table of whole-request refusals.
   *
   * @param reason why
   * @param error the code for an OAuth response
   * @param description the description; empty where the rule leaves the words open
   */
  public record Refusal(Reason reason, OAuthError error, Optional<String> description) {}

  /**
   * The token that is issued.
   *
   * @param scope its scopes, in the API's order
   * @param type how it is presented
   * @param lifetime how long it lives
   * @param permissions what the user holds for the API
   * @param organization the organization it is for
   */
  public record Token(
      List<String> scope,
      TokenType type,
      Duration lifetime,
      Set<String> permissions,
      Optional<String> organization) {}

  /** Returns the decision's reason. */
  public Reason reason() {
    return refusals.isEmpty() ? Reason.GRANTED : refusals.get(0).reason();
  }
}
