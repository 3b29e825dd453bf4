package io.tollgate.core.conformance;

import io.tollgate.Consent;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a request as the command line's {@code decide} does; a refresh exchange is an addition. */
final class RequestLine {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "client_id",
          "flow",
          "audience",
          "organization",
          "scope",
          "roles",
          "permissions",
          "consent",
          "proof_of_possession",
          "refresh");

  private RequestLine() {}

  static TokenRequest parse(JsonNode line) {
    for (String field : line.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("unknown field: " + field);
      }
    }
    String client = line.path("client_id").asString();
    TokenRequest.Builder ask =
        switch (line.path("flow").asString()) {
          case "user" -> TokenRequest.forUser(client);
          case "client" -> TokenRequest.forClient(client);
          default -> throw new IllegalArgumentException("unknown flow: " + line);
        };
    if (line.has("audience")) {
      ask.audience(line.path("audience").asString());
    }
    if (line.has("organization")) {
      ask.organization(line.path("organization").asString());
    }
    if (line.has("scope")) {
      ask.scope(line.path("scope").asString());
    }
    if (line.has("refresh")) {
      JsonNode login = line.path("refresh");
      ask.refreshOf(
          login.path("audience").asString(), ScopeSet.parse(login.path("scope").asString()));
    }
    return ask.roles(texts(line.path("roles")))
        .permissions(ScopeSet.copyOf(texts(line.path("permissions"))))
        .consent(consent(line.path("consent")))
        .proofOfPossession(line.path("proof_of_possession").asBoolean(false))
        .build();
  }

  private static Consent consent(JsonNode consent) {
    if (consent.isMissingNode()) {
      return new Consent.Derived();
    }
    if (consent.isObject()) {
      return new Consent.Given(ScopeSet.parse(consent.path("scope").asString()));
    }
    return switch (consent.asString()) {
      case "not_required" -> new Consent.NotRequired();
      case "missing" -> new Consent.Missing();
      default -> throw new IllegalArgumentException("unknown consent: " + consent);
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
