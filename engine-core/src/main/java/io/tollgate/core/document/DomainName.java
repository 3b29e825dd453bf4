package io.tollgate.core.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a tenant's domain is written: as a host's name, or as what stands for it in an export. */
public final class DomainName {
  /** What a text that is none is told. */
  public static final String RULE =
      "must be a domain without scheme and path, such as `acme.us.auth0.com`";

  private static final Pattern FORM = Pattern.compile("[^\\s\\p{C}\\p{Z}/:?#@]++|##[^\\s#]++##");
  private static final int MAX_LENGTH = 253;

  private DomainName() {}

  /**
   * Tells whether a text is a domain.
   *
   * @param text the text
   * @return true for a host's name, and not for a URL
   */
  public static boolean is(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }

  /**
   * Returns the domain that a text has in it.
   *
   * @param text what is no domain
   * @return the domain without a scheme and a path
   */
  public static Optional<String> within(String text) {
    return Optional.of(text.replaceFirst("^https?://", "").replaceFirst("/.*$", ""))
        .filter(DomainName::is);
  }

  /** The case of a host says nothing; that of a keyword does. */
  static String lowerCase(String domain) {
    return domain.startsWith("##") ? domain : domain.toLowerCase(Locale.ROOT);
  }
}
