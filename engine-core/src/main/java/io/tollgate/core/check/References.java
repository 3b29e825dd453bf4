package io.tollgate.core.check;

import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows references and reports those that lead nowhere. */
final class References {

  private final TenantIndex index;
  private final Findings findings;

  References(TenantIndex index, Findings findings) {
    this.index = index;
    this.findings = findings;
  }

  /**
   * Returns the thing with this id, or null after reporting an error. The pointer comes in two
   * parts, for it is seldom needed.
   */
  <T> @Nullable T follow(ById<T> things, String kind, String id, String pointer, String field) {
    T thing = things.find(id);
    if (thing == null) {
      findings.add(
          Severity.ERROR,
          DiagnosticCode.UNKNOWN_REFERENCE,
          pointer + field,
          "the tenant has no " + kind + " with this id: " + Findings.shown(id),
          things.near(id));
    }
    return thing;
  }

  /** Returns the API that an audience names, or null after reporting with the given severity. */
  @Nullable Api followAudience(Severity severity, String audience, String pointer, String field) {
    Api api = index.audiences().find(audience);
    if (api == null) {
      unknownAudience(severity, audience, pointer + field);
    }
    return api;
  }

  private void unknownAudience(Severity severity, String audience, String pointer) {
    Optional<String> meant = index.audiences().withOtherEnding(audience);
    if (meant.isPresent()) {
      findings.add(
          severity,
          DiagnosticCode.AUDIENCE_TRAILING_SLASH,
          pointer,
          "the API's identifier "
              + (audience.endsWith("/") ? "does not end" : "ends")
              + " in a slash, and identifiers are compared exactly: "
              + Findings.shown(audience),
          meant);
    } else {
      findings.add(
          severity,
          DiagnosticCode.UNKNOWN_REFERENCE,
          pointer,
          "the tenant has no API with this identifier: " + Findings.shown(audience),
          index.audiences().near(audience));
    }
  }

  /** Warns of each scope of a list that the API does not define. */
  void checkScopes(Api api, ScopeSet scopes, String pointer) {
    for (int i = 0; i < scopes.size(); i++) {
      if (!api.scopes().contains(scopes.get(i))) {
        checkScope(api, scopes.get(i), pointer + "/scope/" + i);
      }
    }
  }

  /** Warns of a scope that the API does not define. */
  void checkScope(Api api, String scope, String pointer) {
    if (!api.scopes().contains(scope)) {
      findings.add(
          Severity.WARNING,
          DiagnosticCode.SCOPE_NOT_DEFINED,
          pointer,
          "the API does not define this scope, so it never reaches a token: "
              + Findings.shown(scope),
          index.scopeSuggestions().near(api, scope));
    }
  }
}
