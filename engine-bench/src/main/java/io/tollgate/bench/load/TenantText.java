package io.tollgate.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tenant's document of a wanted size, the same for the same size: one API of 24 scopes, and as
 * many clients, each with a grant of half of them, as there is room for. It gives no cause for a
 * warning: one at each grant would be what is measured. Of what it leaves out a reading informs.
 */
final class TenantText {
  private static final int SCOPES = 24;
  private static final String AUDIENCE = "https://api.acme.example/ledger";

  private TenantText() {}

  /** A document of about that many bytes, a little less. */
  static byte[] ofBytes(int bytes) {
    int each = client(999_999).length() + grant(999_999).length() + 4;
    return ofClients(Math.max(1, (bytes - 2_000) / each));
  }

  static byte[] ofClients(int clients) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String scopes = scopes(0, SCOPES).replaceAll("(\"[^\"]*\")", "{\"value\": $1}");
    write(
        out,
        """
      {
        "tenant": {"domain": "acme.us.auth0.com", "tier": "public_enterprise"},
        "resource_servers": [
          {"identifier": "%s", "name": "Ledger", "is_system": false, "scopes": [%s],
           "subject_type_authorization": {"user": {"policy": "require_client_grant"}, "client": {"policy": "deny_all"}}}
        ],
      """
            .formatted(AUDIENCE, scopes));
    write(out, "  \"clients\": [\n");
    for (int i = 0; i < clients; i++) {
      write(out, i == 0 ? "" : ",\n");
      write(out, client(i));
    }
    write(out, "\n  ],\n  \"client_grants\": [\n");
    for (int i = 0; i < clients; i++) {
      write(out, i == 0 ? "" : ",\n");
      write(out, grant(i));
    }
    write(out, "\n  ]\n}\n");
    return out.toByteArray();
  }

  private static String client(int number) {
    return """
          {
            "client_id": "%s",
            "name": "Client %d",
            "app_type": "regular_web",
            "is_first_party": true,
            "token_endpoint_auth_method": "client_secret_post",
            "grant_types": ["authorization_code", "refresh_token"],
            "callbacks": ["https://client-%d.acme.example/callback"]
          }"""
        .formatted(id(number), number, number);
  }

  private static String grant(int number) {
    return """
          {
            "id": "cgr_%016d",
            "client_id": "%s",
            "audience": "%s",
            "subject_type": "user",
            "scope": [%s]
          }"""
        .formatted(number, id(number), AUDIENCE, scopes(number, SCOPES / 2));
  }

  private static String id(int number) {
    return "pT4vKq8mWzR2yXc7LbN1sHd6J" + (1_000_000 + number);
  }

  private static String scopes(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "\"update:ledger:section_" + (100 + i % SCOPES) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
