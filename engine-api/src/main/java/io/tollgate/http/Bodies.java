package io.tollgate.http;

import io.tollgate.admission.CallReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The problem of each reason, as callers see it: types, titles and details of the platform where it
 * documents them, word for word, and nothing that tells one client, grant or profile from another.
 */
final class Bodies {

  private static final String PLATFORM = "https://auth0.com/api-errors#";

  private static final Problem MISSING_TOKEN =
      platform(401, "0002", "Missing Token", "No auth token provided.");
  private static final Problem INSUFFICIENT_SCOPE =
      platform(
          403,
          "0002",
          "Insufficient Scope",
          "The auth token lacks the required scope: Check the API documentation for the required"
              + " scopes for this endpoint.");
  private static final Problem RATE_LIMIT =
      platform(
          429,
          "0003",
          "Endpoint Rate Limit Exceeded",
          "The endpoint request limit has been exceeded.");
  private static final Problem CONFIGURATION =
      platform(
          409,
          "0001",
          "Configuration issue",
          "Invalid or missing configuration, please contact tenant admin.");
  private static final Problem BAD_REQUEST =
      platform(400, "0001", "Bad Request", "The request is invalid.");
  private static final Problem STRATEGY =
      new Problem(
          PLATFORM + "A0E-400-0003",
          "Validation Error",
          400,
          Optional.empty(),
          Optional.empty(),
          List.of(
              new Problem.ValidationError(
                  "is not allowed",
                  Optional.of("data/strategy"),
                  Optional.of("/strategy"),
                  Optional.of("params"))),
          Map.of());

  private Bodies() {}

  static Problem of(CallReason reason) {
    return switch (reason.gate()) {
      case TOKEN, PROOF_OF_POSSESSION ->
          reason == CallReason.TOKEN_MISSING ? MISSING_TOKEN : invalidToken(reason);
      case LIMITS -> RATE_LIMIT;
      case SCOPE -> INSUFFICIENT_SCOPE;
      case CONFIGURATION -> CONFIGURATION;
      case STRATEGY -> STRATEGY;
      default -> other(reason);
    };
  }

  private static Problem other(CallReason reason) {
    return switch (reason) {
      case ORGANIZATION_UNKNOWN -> notFound("The organization does not exist.");
      case OPERATION_UNKNOWN -> notFound("The resource does not exist.");
      case PATH_MALFORMED -> BAD_REQUEST;
      default -> Problem.of(Problem.BLANK, phrase(reason.status()), reason.status(), own(reason));
    };
  }

  /** The code is that of a sister API, My Account: My Organization documents none for these. */
  private static Problem invalidToken(CallReason reason) {
    return platform(401, "0003", "Invalid Token", "The auth token " + tokenFault(reason) + ".");
  }

  private static Problem notFound(String detail) {
    return platform(404, "0002", "Resource Not Found", detail);
  }

  private static Problem platform(int status, String number, String title, String detail) {
    return Problem.of(PLATFORM + "A0E-" + status + '-' + number, title, status, detail);
  }

  private static String tokenFault(CallReason reason) {
    return switch (reason) {
      case TOKEN_WITHOUT_EXPIRY -> "does not say when it expires";
      case TOKEN_EXPIRED -> "has expired";
      case TOKEN_NOT_YET_VALID -> "is not valid yet";
      case ISSUER_NOT_ACCEPTED -> "is of another issuer";
      case AUDIENCE_NOT_ACCEPTED -> "is for another audience";
      case HOST_NOT_ACCEPTED, DOMAINS_MIXED -> "is not for the domain that was called";
      case ORGANIZATION_MISSING -> "is for no organization";
      case ORGANIZATION_MALFORMED -> "names an organization that cannot be one";
      case CLIENT_MISSING -> "names no client";
      case CLIENT_CONTRADICTORY -> "names two clients";
      case BOUND_TOKEN_AS_BEARER -> "is bound to a key and must be sent with proof of it";
      case UNBOUND_TOKEN_AS_DPOP -> "is not bound to a key";
      case BOUND_TOKEN_REQUIRED -> "must be bound to a key";
      case PROOF_MISSING -> "came without proof of possession";
      case PROOF_INVALID -> "came with a proof of possession that is not valid";
      default -> "is not valid";
    };
  }

  private static String own(CallReason reason) {
    return switch (reason) {
      case TENANT_UNKNOWN -> "The resource does not exist.";
      case CONFIGURATION_EXPIRED, TENANT_UNAVAILABLE -> "The service cannot answer for now.";
      case METHOD_NOT_ALLOWED -> "The resource does not have this method.";
      case CONNECTION_NOT_EMPTY -> "The identity provider still has users.";
      case ACCESS_LEVEL_TOO_LOW -> "The organization may not do this with the identity provider.";
      case USER_REQUIRED -> "This takes a user who has authenticated.";
      case STEP_UP_REQUIRED -> "The user has to authenticate again, or better.";
      case FACT_MISSING, INTERNAL_ERROR -> "The service could not judge the request.";
      default -> "The client may not call this API.";
    };
  }

  /** RFC 9457, section 4.2.1: the title of {@code about:blank} is the status's phrase. */
  private static String phrase(int status) {
    return switch (status) {
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> throw new IllegalArgumentException("must be a status of ours: status=" + status);
    };
  }
}
