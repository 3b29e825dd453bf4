package io.tollgate.scope;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    Set<String> scopes = new LinkedHashSet<>();
    List<String> ignored = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || text.charAt(end) == ' ') {
        String part = text.substring(start, end);
        start = end + 1;
        if (ScopeSyntax.isToken(part)) {
          scopes.add(part);
        } else if (!part.isEmpty()) {
          ignored.add(part);
        }
      }
    }
    return new TokenScopes(ListedScopes.of(scopes), ignored);
  }
}
