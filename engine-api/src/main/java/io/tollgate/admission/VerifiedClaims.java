package io.tollgate.admission;

import io.tollgate.tenant.SubjectType;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a token from the map that a JOSE library gives of them. Libraries agree on
 * texts, lists and maps; of a time each has a type of its own.
 */
final class VerifiedClaims {
  private static final String CLIENTS = "@clients";

  private final Map<String, ?> claims;

  VerifiedClaims(Map<String, ?> claims) {
    this.claims = claims;
  }

  TokenClaims read() {
    TokenClaims.Builder read =
        TokenClaims.builder().audience(texts("aud")).amr(texts("amr")).subjectType(subjectType());
    text("iss").ifPresent(read::issuer);
    time("exp").ifPresent(read::expiresAt);
    time("nbf").ifPresent(read::notBefore);
    text("org_id").ifPresent(read::organization);
    text("azp").ifPresent(read::authorizedParty);
    text("client_id").ifPresent(read::clientId);
    text("scope").ifPresent(read::scope);
    text("acr").ifPresent(read::acr);
    time("auth_time").ifPresent(read::authenticatedAt);
    readConfirmation(read);
    return read.build();
  }

  /** A token that has {@code cnf} is never taken for one that is bound to nothing. */
  private void readConfirmation(TokenClaims.Builder read) {
    if (!claims.containsKey("cnf")) {
      return;
    }
    Object bound = Optional.<Object>ofNullable(claims.get("cnf")).orElse(Map.of());
    if (!(bound instanceof Map<?, ?> names)) {
      throw unexpected("cnf");
    }
    Optional<String> key = text("cnf.jkt", names.get("jkt"));
    Optional<String> certificate = text("cnf.x5t#S256", names.get("x5t#S256"));
    key.ifPresent(read::keyThumbprint);
    certificate.ifPresent(read::certificateThumbprint);
    if (key.isEmpty() && certificate.isEmpty()) {
      read.unknownConfirmation();
    }
  }

  /** A user's id may end like a client's subject, so the client's own id must stand before it. */
  private SubjectType subjectType() {
    String subject = text("sub").orElse("");
    boolean isClients =
        text("gty").equals(Optional.of("client-credentials"))
            || text("azp").filter(id -> subject.equals(id + CLIENTS)).isPresent()
            || text("client_id").filter(id -> subject.equals(id + CLIENTS)).isPresent();
    return isClients ? SubjectType.CLIENT : SubjectType.USER;
  }

  private Optional<String> text(String name) {
    return text(name, claims.get(name));
  }

  private static Optional<String> text(String name, @Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw unexpected(name);
  }

  private List<String> texts(String name) {
    if (claims.get(name) instanceof Collection<?> values) {
      return values.stream()
          .map(value -> text(name, value).orElseThrow(() -> unexpected(name)))
          .toList();
    }
    return text(name).stream().toList();
  }

  private Optional<Instant> time(String name) {
    Object value = claims.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Instant time) {
      return Optional.of(time);
    }
    if (value instanceof Date date) {
      return Optional.of(date.toInstant());
    }
    if (value instanceof Number seconds) {
      return Optional.of(time(name, seconds));
    }
    throw unexpected(name);
  }

  /**
   * A second's parts may be told, too; what no {@code Instant} reaches is its first or last. Only
   * of what is a {@code long} the whole is one: of a larger number it would be the lower bits, and
   * a time far ahead could be one long past.
   */
  private static Instant time(String name, Number seconds) {
    if (!(seconds instanceof Long || seconds instanceof Integer)) {
      double parts = seconds.doubleValue();
      if (Double.isNaN(parts)) {
        throw unexpected(name);
      }
      return Instant.ofEpochMilli(Math.round(parts * 1_000));
    }
    long whole = Math.min(seconds.longValue(), Instant.MAX.getEpochSecond());
    return Instant.ofEpochSecond(Math.max(whole, Instant.MIN.getEpochSecond()));
  }

  private static IllegalArgumentException unexpected(String name) {
    return new IllegalArgumentException("claim of an unexpected type: name=" + name);
  }
}
