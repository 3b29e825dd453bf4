package io.tollgate.http;

import io.tollgate.tenant.TokenType;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * One challenge of {@code WWW-Authenticate}: a scheme and its parameters, each in quotes. RFC 6750
 * and 9449 let values be printable ASCII without quote and backslash, so nothing is ever escaped,
 * and what would need it is not written.
 */
final class Challenge {

  /** Stands for a text that cannot be quoted. */
  static final String UNSPEAKABLE = "The request was refused.";

  private static final Pattern TEXT = Pattern.compile("[ !#-\\[\\]-~]*");
  private static final Pattern TOKEN = Pattern.compile("[!#-\\[\\]-~]+");

  private final String scheme;
  private final StringJoiner parameters;

  Challenge(TokenType scheme) {
    this.scheme = scheme.wireName();
    this.parameters = new StringJoiner(", ", " ", "").setEmptyValue("");
  }

  /** Adds a text, or what stands for it. */
  Challenge text(String name, String value) {
    return quoted(name, TEXT.matcher(value).matches() ? value : UNSPEAKABLE);
  }

  /** Adds those of some words that can be written, or nothing if there are none. */
  Challenge words(String name, Collection<String> words) {
    List<String> written = words.stream().filter(word -> TOKEN.matcher(word).matches()).toList();
    return written.isEmpty() ? this : quoted(name, String.join(" ", written));
  }

  private Challenge quoted(String name, String value) {
    parameters.add(name + "=\"" + value + '"');
    return this;
  }

  @Override
  public String toString() {
    return scheme + parameters;
  }
}
