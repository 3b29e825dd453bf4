package io.tollgate.core.document;

import io.tollgate.limit.RateLimits;
import java.util.List;
import java.util.Optional;

/**
 * What the caller says in place of the document, or because the document cannot say it.
 *
 * @param domain the tenant's domain
 * @param customDomains its custom domains
 * @param rateLimits its rate limits
 */
public record Overrides(
    Optional<String> domain,
    Optional<List<String>> customDomains,
    Optional<RateLimits> rateLimits) {
  /** Nothing in place of the document. */
  public static final Overrides NONE =
      new Overrides(Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the list and lower-cases the domains. */
  public Overrides {
    domain = domain.map(DomainName::lowerCase);
    customDomains = customDomains.map(all -> all.stream().map(DomainName::lowerCase).toList());
  }
}
