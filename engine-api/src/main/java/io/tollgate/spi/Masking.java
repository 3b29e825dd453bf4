package io.tollgate.spi;

import static java.util.Objects.requireNonNull;

import io.tollgate.spi.DecisionRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes ids out of decisions before a listener hears of them: they become {@code ***}, or a keyed
 * hash. By a hash the same id is found again, and nobody without the key finds out which it is.
 *
 * @since 0.1.0
 */
public final class Masking {

  private static final String STARS = "***";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 16;
  private static final int SHOWN_BYTES = 12;

  private final Set<Field> fields;
  private final UnaryOperator<String> mask;

  private Masking(Set<Field> fields, UnaryOperator<String> mask) {
    this.fields = fields.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(fields);
    this.mask = mask;
  }

  /** What can be masked. */
  public enum Field {
    /** The tenant's name, and the audience of a token, of which the tenant's domain is a part. */
    TENANT,
    /** The client's id. */
    CLIENT,
    /** The organization's id. */
    ORGANIZATION,
    /** The ignored parts of the token's scope, each part by itself: a caller may write anything. */
    IGNORED_SCOPES
  }

  /**
   * Returns a masking that leaves nothing of an id.
   *
   * @param fields what to mask
   * @return the masking
   */
  public static Masking stars(Set<Field> fields) {
    return new Masking(fields, id -> STARS);
  }

  /**
   * Returns a masking that replaces an id by 24 hexadecimal digits of its HMAC-SHA-256.
   *
   * @param fields what to mask
   * @param key the key, at least 16 bytes; keep it, and keep it secret
   * @return the masking
   * @throws IllegalArgumentException if the key is too short
   */
  public static Masking hash(Set<Field> fields, byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("key must have >= 16 bytes: bytes=" + key.length);
    }
    Key secret = new SecretKeySpec(key, ALGORITHM);
    return new Masking(fields, id -> hashed(id, secret));
  }

  /**
   * Puts the masking in front of a listener.
   *
   * @param listener who hears of masked decisions
   * @return a listener that masks, and tells the other one
   */
  public DecisionListener before(DecisionListener listener) {
    return new Masked(this, requireNonNull(listener, "listener"));
  }

  /**
   * Masks a decision.
   *
   * @param decision the decision
   * @return the same, without the ids that are to be masked
   */
  public DecisionRecord mask(DecisionRecord decision) {
    return new DecisionRecord(
        decision.kind(),
        decision.outcome(),
        decision.reason(),
        decision.failing(),
        masked(Field.TENANT, decision.tenant()),
        masked(Field.CLIENT, decision.client()),
        masked(Field.ORGANIZATION, decision.organization()),
        decision.kind() == Kind.TOKEN ? masked(Field.TENANT, decision.target()) : decision.target(),
        masked(decision.ignoredScopes()),
        decision.snapshotVersion(),
        decision.snapshotDigest(),
        decision.latencyBelow(),
        decision.time());
  }

  private Optional<String> masked(Field field, Optional<String> id) {
    return fields.contains(field) ? id.map(mask) : id;
  }

  private List<String> masked(List<String> ignoredScopes) {
    return fields.contains(Field.IGNORED_SCOPES)
        ? ignoredScopes.stream().map(mask).toList()
        : ignoredScopes;
  }

  private static String hashed(String id, Key key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Masks, and listens only if the other one does. */
  private record Masked(Masking masking, DecisionListener listener) implements DecisionListener {

    @Override
    public void onDecision(DecisionRecord decision) {
      listener.onDecision(masking.mask(decision));
    }

    @Override
    public boolean isListening() {
      return listener.isListening();
    }
  }
}
