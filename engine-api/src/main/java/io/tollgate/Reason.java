package io.tollgate;

/**
 * Why a token request was decided as it was. Where several reasons to refuse apply, the first in
 * this order is the decision's; only in the client flow, where a grant decides about organizations,
 * the reasons of {@link Layer#ORGANIZATION} come after {@link #CLIENT_GRANT_MISSING}. The names are
 * stable: they may be used in scripts, and each has its section in the troubleshooting guide.
 *
 * @since 0.1.0
 */
public enum Reason {
  /** The token is issued, perhaps with fewer scopes than were asked for. */
  GRANTED(Layer.REQUEST),
  /** The tenant has no such client. */
  CLIENT_UNKNOWN(Layer.CLIENT),
  /** The request names no API. */
  AUDIENCE_MISSING(Layer.API),
  /** The tenant has not activated its My Organization API. */
  API_NOT_ACTIVATED(Layer.API),
  /** The tenant has no such API. */
  API_UNKNOWN(Layer.API),
  /** The {@code scope} parameter breaks the grammar of RFC 6749. */
  SCOPE_MALFORMED(Layer.REQUEST),
  /** A third-party application asks for a system API. */
  THIRD_PARTY_SYSTEM_API(Layer.CLIENT),
  /** A client that cannot keep a secret asks for itself. */
  CLIENT_NOT_CONFIDENTIAL(Layer.CLIENT),
  /** The client may not use a grant type of this flow. */
  GRANT_TYPE_NOT_ALLOWED(Layer.CLIENT),
  /** An organization must be named. */
  ORGANIZATION_REQUIRED(Layer.ORGANIZATION),
  /** An organization must not be named. */
  ORGANIZATION_NOT_ALLOWED(Layer.ORGANIZATION),
  /** What the request names cannot be an organization's id. */
  ORGANIZATION_MALFORMED(Layer.ORGANIZATION),
  /** The tenant has no such organization. */
  ORGANIZATION_UNKNOWN(Layer.ORGANIZATION),
  /** The client grant is not associated with the organization. */
  ORGANIZATION_NOT_ASSOCIATED(Layer.ORGANIZATION),
  /** The organization blocks third-party applications. */
  ORGANIZATION_BLOCKS_THIRD_PARTIES(Layer.ORGANIZATION),
  /** The organization demands an entitlement that the application does not have. */
  CLIENT_NOT_ENTITLED(Layer.ORGANIZATION),
  /** The API's access policy denies this flow to everybody. */
  ACCESS_POLICY_DENIES(Layer.ACCESS_POLICY),
  /** A client grant is needed, and there is none. */
  CLIENT_GRANT_MISSING(Layer.CLIENT_GRANT),
  /** The client's refresh token policy does not name this API. */
  REFRESH_POLICY_MISSING(Layer.REFRESH_POLICY),
  /** The client flow asks for scopes that were not granted. */
  SCOPES_NOT_GRANTED(Layer.CLIENT_GRANT),
  /** The user has to consent first. */
  CONSENT_REQUIRED(Layer.CONSENT),
  /** The client demands bound tokens, and the API has no mechanism for them. */
  PROOF_OF_POSSESSION_UNSUPPORTED(Layer.PROOF_OF_POSSESSION),
  /** The token must be bound to a key, and the client proved none. */
  PROOF_OF_POSSESSION_REQUIRED(Layer.PROOF_OF_POSSESSION),
  /** The engine has no configuration that is recent enough. */
  CONFIGURATION_EXPIRED(Layer.REQUEST),
  /** There is no such tenant. */
  TENANT_UNKNOWN(Layer.REQUEST),
  /** There may be such a tenant, and its configuration could not be loaded. */
  TENANT_UNAVAILABLE(Layer.REQUEST),
  /** The engine failed. That is a defect; the request is refused. */
  INTERNAL_ERROR(Layer.REQUEST);

  private final Layer layer;

  Reason(Layer layer) {
    this.layer = layer;
  }

  /**
   * Returns the layer that speaks.
   *
   * @return the layer
   */
  public Layer layer() {
    return layer;
  }
}
