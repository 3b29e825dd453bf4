package io.tollgate.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Writes a {@link LimitVerdict} as HTTP response fields: what a caller may know of its limits, and
 * when to come back. Immutable; safe to share between threads as far as the source of jitter is.
 *
 * <p>{@code Retry-After} (RFC 9110, section 10.2.3) knows whole seconds only: it is rounded up, so
 * that it is never too early, and is at least 1. A denial for ever has none.
 *
 * @since 0.1.0
 */
public final class LimitHeaders {

  /** A family of fields. */
  public enum Style {
    /**
     * The platform's {@code X-RateLimit-Limit}, {@code X-RateLimit-Remaining} and {@code
     * X-RateLimit-Reset} (the second of the next addition, counted from 1970), which describe the
     * level that is nearer to its end; and on a denial {@code X-Auth0-Error-Kind:
     * global-rate-limit} if the tenant's limit stands in the way.
     */
    PLATFORM,
    /**
     * {@code RateLimit-Policy} and {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-11,
     * for both levels: structured fields of RFC 9651. The quota is the burst, its window the time
     * in which it becomes available.
     */
    IETF
  }

  private static final Duration LONGEST_JITTER = Duration.ofDays(1);
  private static final String GLOBAL = "global-rate-limit";
  private static final long LARGEST_INTEGER = 999_999_999_999_999L; // RFC 9651, section 3.3.1
  private static final String NAME = "[ !#-\\[\\]-~]+"; // a String without quotes, section 3.3.3

  private final Set<Style> styles;
  private final String tenant;
  private final String organization;
  private final Duration jitter;
  private final Optional<RandomGenerator> random;

  private LimitHeaders(
      Set<Style> styles,
      String tenant,
      String organization,
      Duration jitter,
      Optional<RandomGenerator> random) {
    this.styles = styles;
    this.tenant = tenant;
    this.organization = organization;
    this.jitter = jitter;
    this.random = random;
  }

  /**
   * Returns a writer of some families of fields. Its policies are called {@code tenant-read},
   * {@code organization-write} and so on.
   *
   * @param first a family
   * @param more other families
   * @return the writer
   */
  public static LimitHeaders of(Style first, Style... more) {
    return new LimitHeaders(
        Collections.unmodifiableSet(EnumSet.of(first, more)),
        LimitLevel.TENANT.wireName(),
        LimitLevel.ORGANIZATION.wireName(),
        Duration.ZERO,
        Optional.empty());
  }

  /**
   * Returns a writer that calls the policies of the IETF fields otherwise. Callers read the names:
   * put no ids into them.
   *
   * @param tenantName what the tenant's policies are called, before {@code -read} and {@code
   *     -write}
   * @param organizationName what an organization's policies are called
   * @return the writer
   * @throws IllegalArgumentException if a name is empty, or has anything but printable ASCII
   *     without double quote and backslash, or if both are the same
   */
  public LimitHeaders withPolicyNames(String tenantName, String organizationName) {
    requireName(tenantName);
    requireName(organizationName);
    if (tenantName.equals(organizationName)) {
      throw new IllegalArgumentException("policy names must differ: name=" + tenantName);
    }
    return new LimitHeaders(styles, tenantName, organizationName, jitter, random);
  }

  /**
   * Returns a writer that adds a random time to {@code Retry-After}, so that callers who were
   * denied together do not come back together. It never takes anything off.
   *
   * @param atMost the longest time to add, a day at most
   * @param source where randomness comes from
   * @return the writer
   * @throws IllegalArgumentException if the time is out of range
   */
  public LimitHeaders withRetryJitter(Duration atMost, RandomGenerator source) {
    if (atMost.isNegative() || atMost.compareTo(LONGEST_JITTER) > 0) {
      throw new IllegalArgumentException("jitter must be from 0 to 1 day: atMost=" + atMost);
    }
    return new LimitHeaders(
        styles, tenant, organization, atMost, Optional.of(requireNonNull(source, "source")));
  }

  /**
   * Writes a verdict.
   *
   * @param verdict the verdict
   * @param callClass the class of calls it is about
   * @param now the time of day
   * @return names and values of the fields, in a stable order
   */
  public Map<String, String> render(LimitVerdict verdict, CallClass callClass, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (styles.contains(Style.PLATFORM)) {
      LevelState nearer = nearer(verdict);
      boolean closed = nearer.limit().rate().isZero();
      fields.put("X-RateLimit-Limit", Long.toString(closed ? 0 : nearer.limit().burst()));
      fields.put("X-RateLimit-Remaining", Long.toString(nearer.remaining()));
      if (!closed) { // nothing is ever added
        fields.put("X-RateLimit-Reset", Long.toString(secondOf(now.plus(nearer.nextAfter()))));
      }
      if (verdict.deniedBy().contains(LimitLevel.TENANT)) {
        fields.put("X-Auth0-Error-Kind", GLOBAL);
      }
    }
    if (styles.contains(Style.IETF)) {
      String ofTenant = '"' + tenant + '-' + callClass.wireName() + '"';
      String ofOrganization = '"' + organization + '-' + callClass.wireName() + '"';
      fields.put(
          "RateLimit-Policy",
          policy(ofTenant, verdict.tenant())
              + ", "
              + policy(ofOrganization, verdict.organization()));
      fields.put(
          "RateLimit",
          state(ofTenant, verdict.tenant()) + ", " + state(ofOrganization, verdict.organization()));
    }
    retryAfter(verdict).ifPresent(wait -> fields.put("Retry-After", Long.toString(seconds(wait))));
    return Collections.unmodifiableMap(fields);
  }

  /** The level that denies longest, or else has least left; the tenant's if there is no telling. */
  private static LevelState nearer(LimitVerdict verdict) {
    LevelState ofTenant = verdict.tenant();
    LevelState ofOrganization = verdict.organization();
    Set<LimitLevel> deniedBy = verdict.deniedBy();
    if (deniedBy.size() == 1) {
      return deniedBy.contains(LimitLevel.TENANT) ? ofTenant : ofOrganization;
    }
    int order = ofOrganization.retryAfter().compareTo(ofTenant.retryAfter());
    boolean organizationFirst =
        order == 0 ? ofOrganization.remaining() < ofTenant.remaining() : order > 0;
    return organizationFirst ? ofOrganization : ofTenant;
  }

  private Optional<Duration> retryAfter(LimitVerdict verdict) {
    if (verdict instanceof LimitVerdict.DeniedUntil denied) {
      return Optional.of(denied.retryAfter().plus(randomTime()));
    }
    return verdict instanceof LimitVerdict.NoRoom ? Optional.of(randomTime()) : Optional.empty();
  }

  private Duration randomTime() {
    long most = jitter.toNanos();
    return random.map(source -> Duration.ofNanos(source.nextLong(most + 1))).orElse(Duration.ZERO);
  }

  private static String policy(String name, LevelState state) {
    Rate rate = state.limit().rate().enforced();
    long burst = rate.isZero() ? 0 : Math.min(state.limit().burst(), LARGEST_INTEGER);
    Duration window =
        rate.isZero()
            ? Duration.ZERO
            : rate.period().multipliedBy(state.limit().burst()).dividedBy(rate.calls());
    return name + ";q=" + burst + ";w=" + seconds(window);
  }

  private static String state(String name, LevelState state) {
    String remaining = name + ";r=" + Math.min(state.remaining(), LARGEST_INTEGER);
    return state.nextAfter().isZero() ? remaining : remaining + ";t=" + seconds(state.nextAfter());
  }

  /** The first whole second that is not before, and at least 1. */
  private static long seconds(Duration time) {
    return Math.max(1, time.plusNanos(999_999_999).toSeconds());
  }

  private static long secondOf(Instant time) {
    return time.plusNanos(999_999_999).getEpochSecond();
  }

  private static void requireName(String name) {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "policy name must be printable ASCII without quote and backslash: name=" + name);
    }
  }
}
