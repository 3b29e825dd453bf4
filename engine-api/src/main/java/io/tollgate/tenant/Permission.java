package io.tollgate.tenant;

/**
 * What a role carries: one scope of one API.
 *
 * @param apiIdentifier the API's identifier, exactly
 * @param scope the scope's name
 * @since 0.1.0
 */
public record Permission(String apiIdentifier, String scope) {

  /** Checks that both are given. */
  public Permission {
    Require.text("apiIdentifier", apiIdentifier);
    Require.text("scope", scope);
  }
}
