package io.tollgate.core.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A tenant of any size in Tollgate's own shape, written piece by piece: the same for the same
 * numbers. Each client has one grant for the user flow and one for the client flow.
 *
 * @param apis how many APIs there are, with 20 scopes each
 * @param clients how many clients there are
 */
record BigTenant(int apis, int clients) {
  /** What the largest tenants of the platform have: about 50 MB. */
  static final BigTenant LARGEST = new BigTenant(500, 100_000);

  private static final int SCOPES = 20;

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      write(out);
    }
  }

  void write(Writer out) throws IOException {
    out.write("{\"tenant\":{\"domain\":\"acme.us.auth0.com\",\"tier\":\"public_enterprise\"},\n");
    out.write("\"resource_servers\":[");
    for (int i = 0; i < apis; i++) {
      out.write(separator(i) + api(i));
    }
    out.write("],\n\"clients\":[");
    for (int i = 0; i < clients; i++) {
      out.write(separator(i) + client(i));
    }
    out.write("],\n\"client_grants\":[");
    for (int i = 0; i < clients; i++) {
      out.write(separator(i) + grant(i, "user"));
      out.write(",\n" + grant(i, "client"));
    }
    out.write("],\n\"organizations\":[]}\n");
  }

  private static String separator(int index) {
    return index == 0 ? "\n" : ",\n";
  }

  private static String api(int index) {
    StringBuilder scopes = new StringBuilder();
    for (int i = 0; i < SCOPES; i++) {
      scopes.append(i == 0 ? "" : ",").append("{\"value\":\"").append(scope(i)).append("\"}");
    }
    return """
        {"identifier":"%s","name":"API %d","is_system":false,"scopes":[%s],\
        "subject_type_authorization":{"user":{"policy":"require_client_grant"},\
        "client":{"policy":"require_client_grant"}},"enforce_policies":true,\
        "token_lifetime":86400,"token_lifetime_for_web":7200,\
        "skip_consent_for_verifiable_first_party_clients":true}"""
        .formatted(identifier(index), index, scopes);
  }

  private static String client(int index) {
    return "{\"client_id\":\""
        + clientId(index)
        + "\",\"is_first_party\":true,\"token_endpoint_auth_method\":\"client_secret_post\","
        + "\"organization_usage\":\"allow\","
        + "\"grant_types\":[\"authorization_code\",\"client_credentials\"]}";
  }

  private String grant(int index, String subjectType) {
    return "{\"id\":\"cgr_"
        + padded(index, 15)
        + subjectType.charAt(0)
        + "\",\"client_id\":\""
        + clientId(index)
        + "\",\"audience\":\""
        + identifier(index % apis)
        + "\",\"scope\":[\""
        + scope(index % SCOPES)
        + "\"],\"subject_type\":\""
        + subjectType
        + (subjectType.equals("client") ? "\",\"organization_usage\":\"allow\"}" : "\"}");
  }

  private static String clientId(int index) {
    return "app" + padded(index, 29);
  }

  private static String padded(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(length - digits.length()) + digits;
  }

  private static String identifier(int index) {
    return "https://api-" + index + ".acme.example/";
  }

  private static String scope(int index) {
    return "read:things-" + index;
  }
}
