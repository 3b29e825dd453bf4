package io.tollgate.cli;

import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims of a token that are judged; it may have any others. */
final class TokenFields implements FieldReader.Fields {
  private static final List<String> NAMES =
      List.of(
          "iss",
          "aud",
          "exp",
          "nbf",
          "org_id",
          "azp",
          "client_id",
          "scope",
          "cnf",
          "acr",
          "amr",
          "auth_time",
          "sub",
          "gty");

  private static final String CLIENTS = "@clients";
  private static final String CLIENT_CREDENTIALS = "client-credentials";

  private final TokenClaims.Builder claims = TokenClaims.builder();
  private @Nullable String subject;
  private @Nullable String authorizedParty;
  private @Nullable String clientId;
  private boolean isOfClientCredentials;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void read(String name, FieldReader value) {
    switch (name) {
      case "aud" -> claims.audience(value.textOrTexts());
      case "amr" -> claims.amr(value.textOrTexts());
      case "exp", "nbf", "auth_time" -> readTime(name, value.whole());
      case "cnf" -> value.object(new ConfirmationFields());
      default -> readText(name, value.text());
    }
  }

  @Override
  public void requireComplete(FieldReader reader) {
    // What a token lacks is for the engine to say.
  }

  TokenClaims claims() {
    return claims.subjectType(isClients() ? SubjectType.CLIENT : SubjectType.USER).build();
  }

  /** A user's id may end like a client's subject, so the client's own id must stand before it. */
  private boolean isClients() {
    return isOfClientCredentials || isSubject(authorizedParty) || isSubject(clientId);
  }

  private boolean isSubject(@Nullable String client) {
    return client != null && (client + CLIENTS).equals(subject);
  }

  private void readTime(String name, @Nullable Long seconds) {
    if (seconds == null) {
      return;
    }
    Instant time = Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()));
    switch (name) {
      case "exp" -> claims.expiresAt(time);
      case "nbf" -> claims.notBefore(time);
      default -> claims.authenticatedAt(time);
    }
  }

  private void readText(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    switch (name) {
      case "iss" -> claims.issuer(text);
      case "org_id" -> claims.organization(text);
      case "azp" -> {
        authorizedParty = text;
        claims.authorizedParty(text);
      }
      case "client_id" -> {
        clientId = text;
        claims.clientId(text);
      }
      case "scope" -> claims.scope(text);
      case "acr" -> claims.acr(text);
      case "sub" -> subject = text;
      case "gty" -> isOfClientCredentials = text.equals(CLIENT_CREDENTIALS);
      default -> throw new IllegalArgumentException("no such field: name=" + name);
    }
  }

  /** What a token is bound to. */
  private final class ConfirmationFields implements FieldReader.Fields {
    private boolean isUnderstood;

    @Override
    public List<String> names() {
      return List.of("jkt", "x5t#S256");
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void read(String name, FieldReader value) {
      String thumbprint = value.text();
      if (thumbprint == null) {
        return;
      }
      isUnderstood = true;
      if (name.equals("jkt")) {
        claims.keyThumbprint(thumbprint);
      } else {
        claims.certificateThumbprint(thumbprint);
      }
    }

    @Override
    public void requireComplete(FieldReader reader) {
      if (!isUnderstood) {
        claims.unknownConfirmation(); // which is not the same as no confirmation
      }
    }
  }
}
