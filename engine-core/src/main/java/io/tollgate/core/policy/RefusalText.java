package io.tollgate.core.policy;

import io.tollgate.OAuthError;
import io.tollgate.Reason;
import io.tollgate.RequestedScope;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * Words refusals for an OAuth response. The descriptions are the platform's where they have been
 * seen; its documentation has few of them, so they are hints and the reason is what counts.
 */
final class RefusalText {

  private RefusalText() {}

  /** Words a refusal of which no layer knows. */
  static Refused unjudged(Reason reason) {
    return switch (reason) {
      case CONFIGURATION_EXPIRED ->
          new Refused(
              reason, OAuthError.SERVER_ERROR, "The configuration is too old to decide by.");
      case TENANT_UNKNOWN -> new Refused(reason, OAuthError.INVALID_REQUEST, "Unknown tenant.");
      case TENANT_UNAVAILABLE ->
          new Refused(reason, OAuthError.SERVER_ERROR, "The tenant is not available for now.");
      default -> new Refused(reason, OAuthError.SERVER_ERROR, "The request could not be decided.");
    };
  }

  /** Words the refusal of a request whose client or API is unknown. */
  static Refused unresolved(TokenRequest request, long refusals) {
    Reason reason = Refusals.first(refusals, request.subjectType());
    boolean user = request.subjectType() == SubjectType.USER;
    String audience = String.valueOf(TokenPolicy.audienceOf(request));
    return switch (reason) {
      case CLIENT_UNKNOWN ->
          new Refused(reason, OAuthError.INVALID_CLIENT, "Unknown client: " + request.clientId());
      case AUDIENCE_MISSING ->
          user
              ? new Refused(reason, OAuthError.INVALID_REQUEST, "parameter audience is required")
              : new Refused(
                  reason,
                  OAuthError.ACCESS_DENIED,
                  "Non-global clients are not allowed access to APIv1");
      default ->
          new Refused(
              reason,
              OAuthError.ACCESS_DENIED,
              (user ? "Service not found: " : "Service not enabled within domain: ") + audience);
    };
  }

  static Refused of(
      Reason reason, TokenRequest request, Api api, Client client, @Nullable CompiledGrant grant) {
    return new Refused(
        reason,
        error(reason, request.subjectType(), client, api),
        description(reason, request, client, grant));
  }

  private static OAuthError error(Reason reason, SubjectType flow, Client client, Api api) {
    boolean user = flow == SubjectType.USER;
    return switch (reason) {
      case SCOPE_MALFORMED -> OAuthError.INVALID_SCOPE;
      case CLIENT_NOT_CONFIDENTIAL, GRANT_TYPE_NOT_ALLOWED -> OAuthError.UNAUTHORIZED_CLIENT;
      case CLIENT_GRANT_MISSING -> {
        OAuthError forUser =
            client.party().isThirdParty()
                ? OAuthError.UNAUTHORIZED_CLIENT
                : OAuthError.INVALID_REQUEST;
        yield user ? forUser : OAuthError.ACCESS_DENIED;
      }
      case THIRD_PARTY_SYSTEM_API, ACCESS_POLICY_DENIES ->
          user ? OAuthError.INVALID_REQUEST : OAuthError.ACCESS_DENIED;
      case CLIENT_NOT_ENTITLED, ORGANIZATION_NOT_ASSOCIATED, SCOPES_NOT_GRANTED ->
          OAuthError.ACCESS_DENIED;
      case REFRESH_POLICY_MISSING -> OAuthError.INVALID_TARGET;
      case CONSENT_REQUIRED -> OAuthError.CONSENT_REQUIRED;
      case PROOF_OF_POSSESSION_REQUIRED, PROOF_OF_POSSESSION_UNSUPPORTED ->
          api.proofOfPossession().mechanism() == Mechanism.DPOP
              ? OAuthError.INVALID_DPOP_PROOF
              : OAuthError.INVALID_REQUEST;
      default -> OAuthError.INVALID_REQUEST;
    };
  }

  private static String description(
      Reason reason, TokenRequest request, Client client, @Nullable CompiledGrant grant) {
    String organization = request.organization().or(client::defaultOrganization).orElse("");
    String notAuthorized =
        "Client \"%s\" is not authorized to access resource server \"%s\"."
            .formatted(client.id(), TokenPolicy.audienceOf(request));
    return switch (reason) {
      case SCOPE_MALFORMED ->
          request.scope() instanceof RequestedScope.Malformed malformed ? malformed.problem() : "";
      case CLIENT_NOT_CONFIDENTIAL, GRANT_TYPE_NOT_ALLOWED ->
          "Grant type '" + CompiledClient.grantTypeOf(request) + "' not allowed for the client.";
      case ORGANIZATION_REQUIRED -> "parameter organization is required for this client";
      case ORGANIZATION_NOT_ALLOWED -> "parameter organization is not allowed for this client";
      case ORGANIZATION_MALFORMED ->
          "authorization request parameter organization must be an organization id";
      case ORGANIZATION_UNKNOWN, ORGANIZATION_BLOCKS_THIRD_PARTIES ->
          "parameter organization is invalid: " + organization;
      case CLIENT_NOT_ENTITLED ->
          "Client \"%s\" is not entitled in organization \"%s\"."
              .formatted(client.id(), organization);
      case ORGANIZATION_NOT_ASSOCIATED ->
          "Client \"%s\" is not authorized to access organization \"%s\"."
              .formatted(client.id(), organization);
      case CLIENT_GRANT_MISSING ->
          request.subjectType() == SubjectType.USER
              ? notAuthorized
              : notAuthorized + " You need to create a \"client-grant\" associated to this API.";
      case SCOPES_NOT_GRANTED ->
          "Client has not been granted scopes: "
              + String.join(", ", RequestRules.excess(request, grant));
      case CONSENT_REQUIRED -> "Consent required";
      case PROOF_OF_POSSESSION_REQUIRED -> "proof of possession is required";
      case PROOF_OF_POSSESSION_UNSUPPORTED ->
          "the client requires proof of possession, which the API does not support";
      default -> notAuthorized;
    };
  }
}
