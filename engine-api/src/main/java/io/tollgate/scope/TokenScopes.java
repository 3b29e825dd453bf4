package io.tollgate.scope;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The claim of a token that names its scopes, read leniently: runs of spaces separate, as tokens
 * have been issued with them, and what breaks the grammar is left out and reported, for it can
 * never match a scope.
 *
 * @param scopes the scopes, in the order of the text; repetitions count once
 * @param ignored the parts that are no scopes
 * @since 0.1.0
 */
public record TokenScopes(ScopeSet scopes, List<String> ignored) {

  /** Copies the list. */
  public TokenScopes {
    requireNonNull(scopes, "scopes");
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads a claim. Only spaces separate: a tab or a line break is part of what stands around it.
   *
   * @param text the claim's text, whatever it is
   * @return its scopes, and what is ignored of it
   */
  public static TokenScopes parse(String text) {
    DistinctScopes scopes = new DistinctScopes();
    List<String> ignored = List.of();
    int start = 0;
    while (start < text.length()) {
      int end = ScopeSyntax.endOfPart(text, start);
      if (ScopeSyntax.isToken(text, start, end)) {
        scopes.add(text.substring(start, end));
      } else if (end > start) {
        ignored = with(ignored, text.substring(start, end));
      }
      start = end + 1;
    }
    return new TokenScopes(scopes.toSet(), ignored);
  }

  /** There is hardly ever one, so that nothing is made for none. */
  private static List<String> with(List<String> ignored, String part) {
    List<String> more = ignored.isEmpty() ? new ArrayList<>() : ignored;
    more.add(part);
    return more;
  }
}
