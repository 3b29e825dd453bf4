package io.tollgate.admission;

import io.tollgate.limit.LimitCode;

/**
 * Why a call was answered as it was. Where several apply, the first in this order is the answer's.
 * The names are stable: they may be used in scripts, and each has its section in the
 * troubleshooting guide.
 *
 * @since 0.1.0
 */
public enum CallReason {
  /** The call may go ahead. */
  ADMITTED(Gate.ENGINE, 200),
  /** The engine has no configuration that is recent enough. */
  CONFIGURATION_EXPIRED(Gate.ENGINE, 503),
  /** There is no such tenant. */
  TENANT_UNKNOWN(Gate.ENGINE, 404),
  /** There may be such a tenant, and its configuration could not be loaded. */
  TENANT_UNAVAILABLE(Gate.ENGINE, 503),
  /** No token came. */
  TOKEN_MISSING(Gate.TOKEN, 401),
  /** A token came that the service could not verify. */
  TOKEN_REJECTED(Gate.TOKEN, 401),
  /** The token does not say when it expires. */
  TOKEN_WITHOUT_EXPIRY(Gate.TOKEN, 401),
  /** The token has expired. */
  TOKEN_EXPIRED(Gate.TOKEN, 401),
  /** The token is not good yet. */
  TOKEN_NOT_YET_VALID(Gate.TOKEN, 401),
  /** The token was not issued by this tenant. */
  ISSUER_NOT_ACCEPTED(Gate.TOKEN, 401),
  /** The token is not for this API. */
  AUDIENCE_NOT_ACCEPTED(Gate.TOKEN, 401),
  /** The call came to a host that is not the tenant's. */
  HOST_NOT_ACCEPTED(Gate.TOKEN, 401),
  /** Issuer, audience and host are the tenant's, but not of one domain. */
  DOMAINS_MIXED(Gate.TOKEN, 401),
  /** The token is for no organization. */
  ORGANIZATION_MISSING(Gate.TOKEN, 401),
  /** What the token names cannot be an organization's id. */
  ORGANIZATION_MALFORMED(Gate.TOKEN, 401),
  /** The token does not say which client it was issued to. */
  CLIENT_MISSING(Gate.TOKEN, 401),
  /** The token names two clients. */
  CLIENT_CONTRADICTORY(Gate.TOKEN, 401),
  /** A token that is bound to a key was presented as a bearer token. */
  BOUND_TOKEN_AS_BEARER(Gate.PROOF_OF_POSSESSION, 401),
  /** A token that is bound to no key was presented with the scheme DPoP. */
  UNBOUND_TOKEN_AS_DPOP(Gate.PROOF_OF_POSSESSION, 401),
  /** The token is bound to something that nobody here understands. */
  CONFIRMATION_UNKNOWN(Gate.PROOF_OF_POSSESSION, 401),
  /** The API, or the client, demands bound tokens. */
  BOUND_TOKEN_REQUIRED(Gate.PROOF_OF_POSSESSION, 401),
  /** The proof of possession is missing. */
  PROOF_MISSING(Gate.PROOF_OF_POSSESSION, 401),
  /** The proof of possession is not valid. */
  PROOF_INVALID(Gate.PROOF_OF_POSSESSION, 401),
  /** The tenant or the organization has no calls left for now. */
  RATE_LIMITED(Gate.LIMITS, 429),
  /** The limits let no such call pass, ever. */
  RATE_LIMIT_CLOSED(Gate.LIMITS, 429),
  /** The limiter holds as many organizations as it may. */
  RATE_LIMITER_FULL(Gate.LIMITS, 429),
  /** The tenant has not activated the API. */
  API_NOT_ACTIVATED(Gate.CLIENT, 403),
  /** The tenant has no such client. */
  CLIENT_UNKNOWN(Gate.CLIENT, 403),
  /** A third-party application calls a system API. */
  THIRD_PARTY_SYSTEM_API(Gate.CLIENT, 403),
  /** The tenant has no such organization. */
  ORGANIZATION_UNKNOWN(Gate.CLIENT, 404),
  /** The path is not one that could be an operation's. */
  PATH_MALFORMED(Gate.OPERATION, 400),
  /** There is no operation with this path. */
  OPERATION_UNKNOWN(Gate.OPERATION, 404),
  /** There is an operation with this path, but not with this method. */
  METHOD_NOT_ALLOWED(Gate.OPERATION, 405),
  /** The token lacks scopes. */
  SCOPE_INSUFFICIENT(Gate.SCOPE, 403),
  /** The token has the scopes, but would not get them any more. */
  SCOPE_WITHDRAWN(Gate.SCOPE, 403),
  /** The client has no configuration for the API. */
  CLIENT_NOT_CONFIGURED(Gate.CONFIGURATION, 409),
  /** The client's configuration names no connection profile. */
  CONNECTION_PROFILE_MISSING(Gate.CONFIGURATION, 409),
  /** The connection profile does not enable SCIM. */
  SCIM_NOT_ENABLED(Gate.CONFIGURATION, 409),
  /** The client's configuration names no user attribute profile. */
  USER_ATTRIBUTE_PROFILE_MISSING(Gate.CONFIGURATION, 409),
  /** The client may not make connections of this strategy. */
  STRATEGY_NOT_ALLOWED(Gate.STRATEGY, 400),
  /** The connection has users, and may be deleted only without. */
  CONNECTION_NOT_EMPTY(Gate.DELETION, 409),
  /** The organization may not do this with the connection. */
  ACCESS_LEVEL_TOO_LOW(Gate.ACCESS_LEVEL, 403),
  /** The service did not say what the decision needs. */
  FACT_MISSING(Gate.ENGINE, 500),
  /** The operation asks how its user was authenticated, and the token was issued for no user. */
  USER_REQUIRED(Gate.STEP_UP, 403),
  /** The user has to authenticate again, or better. */
  STEP_UP_REQUIRED(Gate.STEP_UP, 401),
  /** The engine failed. That is a defect; the call is refused. */
  INTERNAL_ERROR(Gate.ENGINE, 500);

  private final Gate gate;
  private final int status;

  CallReason(Gate gate, int status) {
    this.gate = gate;
    this.status = status;
  }

  /**
   * Returns why the limits do not let a call pass.
   *
   * @param code the answer of a {@link io.tollgate.limit.RateLimiter} that is a denial
   * @return the reason
   * @throws IllegalArgumentException if the code admits
   */
  public static CallReason ofDenial(long code) {
    if (LimitCode.isAdmitted(code)) {
      throw new IllegalArgumentException("must be a denial: code=" + code);
    }
    if (LimitCode.isNoRoom(code)) {
      return RATE_LIMITER_FULL;
    }
    return LimitCode.isNever(code) ? RATE_LIMIT_CLOSED : RATE_LIMITED;
  }

  /**
   * Returns the gate that speaks.
   *
   * @return the gate
   */
  public Gate gate() {
    return gate;
  }

  /**
   * Returns the status of the response; where the platform documents none, the one that fits.
   *
   * @return the HTTP status
   */
  public int status() {
    return status;
  }
}
