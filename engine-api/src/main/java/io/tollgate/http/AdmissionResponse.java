package io.tollgate.http;

import static java.util.Objects.requireNonNull;

import io.tollgate.admission.Admission;
import io.tollgate.limit.LimitHeaders;
import io.tollgate.tenant.TokenType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes an {@link Admission} as an HTTP response. Immutable; safe to share between threads.
 *
 * <p>There are two views. A caller gets the platform's own problem where the platform documents
 * one, {@value Problem#BLANK} elsewhere, and never learns what the tenant has: no role, grant,
 * profile or client is told from another. An operator gets the same and, as extensions, all that
 * the admission knows. Status and body are those of the first reason.
 *
 * <p>{@code WWW-Authenticate} follows RFC 6750, 9449 and 9470. Whatever could break a quoted
 * parameter is not written.
 *
 * @since 0.1.0
 */
public final class AdmissionResponse {

  private static final Pattern METHOD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final List<String> ALGORITHMS = List.of("ES256");

  private final boolean forOperators;
  private final LimitHeaders limitHeaders;
  private final Challenges challenges;

  private AdmissionResponse(
      boolean forOperators, LimitHeaders limitHeaders, Challenges challenges) {
    this.forOperators = forOperators;
    this.limitHeaders = requireNonNull(limitHeaders, "limitHeaders");
    this.challenges = challenges;
  }

  /**
   * Returns what callers may see, with the platform's rate-limit fields, naming missing scopes, and
   * with no word of DPoP to who did not use it.
   *
   * @return the renderer
   */
  public static AdmissionResponse forCallers() {
    return inView(false);
  }

  /**
   * Returns what operators may see, otherwise like {@link #forCallers()}.
   *
   * @return the renderer
   */
  public static AdmissionResponse forOperators() {
    return inView(true);
  }

  private static AdmissionResponse inView(boolean forOperators) {
    return new AdmissionResponse(
        forOperators,
        LimitHeaders.of(LimitHeaders.Style.PLATFORM),
        new Challenges(true, false, ALGORITHMS));
  }

  /**
   * Returns a renderer with other rate-limit fields.
   *
   * @param writer what writes them
   * @return the renderer
   */
  public AdmissionResponse limitHeaders(LimitHeaders writer) {
    return new AdmissionResponse(forOperators, writer, challenges);
  }

  /**
   * Returns a renderer that tells callers which scopes an operation needs, or does not.
   *
   * @param names whether to name them in {@code WWW-Authenticate}
   * @return the renderer
   */
  public AdmissionResponse namesMissingScopes(boolean names) {
    return with(new Challenges(names, challenges.acceptsDpop(), challenges.algorithms()));
  }

  /**
   * Returns a renderer that offers DPoP to who came without it, or does not.
   *
   * @param accepts whether the API takes tokens that are bound by DPoP
   * @return the renderer
   */
  public AdmissionResponse acceptsDpop(boolean accepts) {
    return with(new Challenges(challenges.namesMissingScopes(), accepts, challenges.algorithms()));
  }

  /**
   * Returns a renderer that names other algorithms for proofs; {@code ES256} by default.
   *
   * @param algorithms the names of RFC 7518 that the service accepts, the preferred one first
   * @return the renderer
   * @throws IllegalArgumentException if there is none, or a name has anything but letters, digits
   *     and hyphens
   */
  public AdmissionResponse dpopAlgorithms(Collection<String> algorithms) {
    return with(
        new Challenges(
            challenges.namesMissingScopes(), challenges.acceptsDpop(), List.copyOf(algorithms)));
  }

  private AdmissionResponse with(Challenges others) {
    return new AdmissionResponse(forOperators, limitHeaders, others);
  }

  /**
   * Writes an admission.
   *
   * @param admission the answer to a call
   * @param presented how the call's token was presented; {@link TokenType#BEARER} if none came
   * @param now the time of day, for rate-limit fields
   * @return the response; for an admitted call the fields to add to the service's own response, and
   *     200 for its status
   */
  public HttpAnswer render(Admission admission, TokenType presented, Instant now) {
    Optional<Problem> problem =
        admission.isAdmitted() ? Optional.empty() : Optional.of(problemOf(admission));
    return new HttpAnswer(
        admission.reason().status(), headersOf(admission, presented, now), problem);
  }

  private Problem problemOf(Admission admission) {
    Problem problem = Bodies.of(admission.reason());
    return forOperators ? problem.withExtensions(OperatorMembers.of(admission)) : problem;
  }

  private Map<String, String> headersOf(Admission admission, TokenType presented, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    challenges
        .of(admission, presented)
        .ifPresent(challenge -> headers.put("WWW-Authenticate", challenge));
    if (admission.reason().status() == 405) {
      headers.put("Allow", allowed(admission));
    }
    admission
        .charge()
        .ifPresent(
            charge ->
                headers.putAll(limitHeaders.render(charge.verdict(), charge.callClass(), now)));
    return headers;
  }

  /** The methods that are some; RFC 9110 wants the field even if nothing is allowed. */
  private static String allowed(Admission admission) {
    List<String> methods =
        admission instanceof Admission.Refused refused ? refused.allowedMethods() : List.of();
    return String.join(
        ", ", methods.stream().filter(method -> METHOD.matcher(method).matches()).toList());
  }
}
