package io.tollgate.spi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One answer of an engine, for a log. What callers have sent is made printable, see {@link
 * #printable}: a listener can write it down as it is.
 *
 * @param kind what was decided about
 * @param outcome what came of it
 * @param reason the name of the {@code Reason} or {@code CallReason}
 * @param failing the layers that refused the token or the gates that did not let the call pass, by
 *     the names that documents use, in their order; none if it was admitted
 * @param tenant the tenant's name in a directory, otherwise its domain, if it has one
 * @param client the client's id
 * @param organization the organization's id, as the caller named it
 * @param target the operation's id, or the audience of the token; empty if it was not found out
 * @param ignoredScopes what of the token's scope breaks the grammar of RFC 6749, and so counted for
 *     nothing; eight parts at most
 * @param snapshotVersion the version of the configuration that decided; 0 if there was none
 * @param snapshotDigest its digest; nothing if there was none
 * @param latencyBelow how long the decision took: less than this, which is a power of two in
 *     nanoseconds
 * @param time when it was made, by the engine's clock
 * @since 0.1.0
 */
public record DecisionRecord(
    Kind kind,
    Outcome outcome,
    String reason,
    List<String> failing,
    Optional<String> tenant,
    Optional<String> client,
    Optional<String> organization,
    Optional<String> target,
    List<String> ignoredScopes,
    long snapshotVersion,
    String snapshotDigest,
    Duration latencyBelow,
    Instant time) {

  /** How many parts of a token's scope are told that were ignored. */
  public static final int MOST_IGNORED_SCOPES = 8;

  private static final int LONGEST_ID = 256;
  private static final char REPLACEMENT = '\uFFFD';

  /** What was decided about. */
  public enum Kind {
    /** The scopes of a token. */
    TOKEN,
    /** A call to an API. */
    CALL
  }

  /** What came of it. */
  public enum Outcome {
    /** The token is issued, or the call goes ahead. */
    ADMITTED,
    /** It is not, and trying again will not help. */
    REFUSED,
    /** The user has to authenticate again, or better. */
    CHALLENGED,
    /** The limits do not let it pass now. */
    THROTTLED,
    /** Nothing could be judged: no configuration, one that is too old, or a defect. */
    FAILED
  }

  /** Makes printable what callers have sent. */
  public DecisionRecord {
    requireNonNull(kind, "kind");
    requireNonNull(outcome, "outcome");
    requireNonNull(reason, "reason");
    failing = List.copyOf(failing);
    tenant = tenant.map(DecisionRecord::printable);
    client = client.map(DecisionRecord::printable);
    organization = organization.map(DecisionRecord::printable);
    target = target.map(DecisionRecord::printable);
    ignoredScopes =
        ignoredScopes.stream().limit(MOST_IGNORED_SCOPES).map(DecisionRecord::printable).toList();
    requireNonNull(snapshotDigest, "snapshotDigest");
    requireNonNull(latencyBelow, "latencyBelow");
    requireNonNull(time, "time");
  }

  /**
   * Makes a text fit for one line of a log. Control characters, line and paragraph separators,
   * invisible format characters and half surrogates become U+FFFD, and what is longer than 256
   * characters is cut. So nobody can write a line of his own into a log, or fill it.
   *
   * @param text what a caller has sent
   * @return the same, if there is nothing wrong with it
   */
  public static String printable(String text) {
    boolean fits = text.length() <= LONGEST_ID;
    return fits && text.codePoints().noneMatch(DecisionRecord::isUnprintable)
        ? text
        : replaced(fits ? text : text.substring(0, LONGEST_ID));
  }

  private static String replaced(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isUnprintable(character) ? REPLACEMENT : character)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isUnprintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
