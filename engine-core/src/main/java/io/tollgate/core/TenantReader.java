package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.core.document.DomainName;
import io.tollgate.core.document.Overrides;
import io.tollgate.core.document.TenantDocuments;
import io.tollgate.limit.RateLimits;
import io.tollgate.tenant.TenantReading;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a tenant's configuration: Tollgate's own document, or an export of the Deploy CLI as YAML,
 * as JSON or as a directory. Which of them it is follows from the content.
 *
 * <p>Reading is strict and does not end at the first mistake: a {@link TenantReading} carries every
 * finding with its place. Bad input, however bad, is a finding and never an exception.
 *
 * <p>Instances are immutable and safe to share between threads.
 *
 * @since 0.1.0
 */
public final class TenantReader {
  private final Overrides overrides;

  private TenantReader(Overrides overrides) {
    this.overrides = overrides;
  }

  /**
   * Returns a reader that takes everything from the document.
   *
   * @return the reader
   */
  public static TenantReader create() {
    return new TenantReader(Overrides.NONE);
  }

  /**
   * Returns a reader with which the tenant has this domain, whatever the document says.
   *
   * @param domain the canonical domain, such as {@code acme.us.auth0.com}
   * @return the reader
   * @throws IllegalArgumentException if it is no domain, such as a URL
   */
  public TenantReader domain(String domain) {
    requireDomain(domain);
    return new TenantReader(
        new Overrides(Optional.of(domain), overrides.customDomains(), overrides.rateLimits()));
  }

  /**
   * Returns a reader with which the tenant has these custom domains, whatever the document says.
   *
   * @param domains the custom domains
   * @return the reader
   * @throws IllegalArgumentException if one of them is no domain, such as a URL
   */
  public TenantReader customDomains(List<String> domains) {
    domains.forEach(TenantReader::requireDomain);
    return new TenantReader(
        new Overrides(overrides.domain(), Optional.of(domains), overrides.rateLimits()));
  }

  /**
   * Returns a reader with which the tenant has these rate limits, whatever the document says.
   *
   * @param limits the rate limits
   * @return the reader
   */
  public TenantReader rateLimits(RateLimits limits) {
    requireNonNull(limits, "limits");
    return new TenantReader(
        new Overrides(overrides.domain(), overrides.customDomains(), Optional.of(limits)));
  }

  /**
   * Reads a file, or a directory that the Deploy CLI exported to. In a directory, links that lead
   * out of it are not followed, but reported.
   *
   * @param fileOrDirectory where the configuration is
   * @return the tenant, or why there is none
   */
  public TenantReading read(Path fileOrDirectory) {
    requireNonNull(fileOrDirectory, "fileOrDirectory");
    return TenantDocuments.read(fileOrDirectory, overrides);
  }

  /**
   * Reads a stream to its end.
   *
   * @param documentName the document's name in diagnostics
   * @param in the document in UTF-8; it is not closed
   * @return the tenant, or why there is none
   */
  public TenantReading read(String documentName, InputStream in) {
    requireNonNull(documentName, "documentName");
    requireNonNull(in, "in");
    return TenantDocuments.read(documentName, in, overrides);
  }

  /**
   * Reads a text.
   *
   * @param documentName the document's name in diagnostics
   * @param text the document
   * @return the tenant, or why there is none
   */
  public TenantReading readText(String documentName, String text) {
    requireNonNull(documentName, "documentName");
    requireNonNull(text, "text");
    return TenantDocuments.readText(documentName, text, overrides);
  }

  private static void requireDomain(String domain) {
    if (!DomainName.is(domain)) {
      String meant = DomainName.within(domain).map(d -> " (did you mean `" + d + "`?)").orElse("");
      throw new IllegalArgumentException(DomainName.RULE + ": `" + domain + "`" + meant);
    }
  }
}
