package io.tollgate.testkit;

import static java.util.stream.Collectors.joining;

import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenExplanation;
import io.tollgate.admission.Admission;
import io.tollgate.admission.Admission.Admitted;
import io.tollgate.admission.Admission.Challenged;
import io.tollgate.admission.Admission.Throttled;
import java.util.Collection;

/**
 * What an engine answered, as a failed assertion tells it: what matters first, in one line each.
 */
final class Sentences {

  private Sentences() {}

  static String of(TokenDecision decision) {
    if (decision instanceof Granted granted) {
      return "a token with "
          + listed(granted.scope().toList())
          + granted.organization().map(id -> " for the organization " + id).orElse("");
    }
    return "a refusal: " + decision.reason() + ", \"" + ((Refused) decision).description() + "\"";
  }

  static String of(TokenExplanation explanation) {
    String reasons = explanation.reasons().isEmpty() ? "" : ", of all " + explanation.reasons();
    return of(explanation.decision())
        + reasons
        + explanation.scopes().stream().map(Sentences::row).collect(joining());
  }

  private static String row(ScopeExplanation row) {
    return row.granted()
        ? "%n  %s: granted".formatted(row.scope())
        : "%n  %s: stopped by %s".formatted(row.scope(), row.failing());
  }

  static String of(Admission admission) {
    if (admission instanceof Admitted admitted) {
      return "admitted: "
          + admitted.called().id()
          + (admitted.obligations().isEmpty() ? "" : ", obliging to " + admitted.obligations());
    }
    if (admission instanceof Challenged challenged) {
      return "challenged: " + challenged.called().id() + ", " + challenged.rule();
    }
    if (admission instanceof Throttled throttled) {
      return "throttled: " + throttled.reason() + ", by " + throttled.charged().verdict();
    }
    return refused((Admission.Refused) admission);
  }

  private static String refused(Admission.Refused refused) {
    return "refused: "
        + refused.reasons()
        + and("missing scopes", refused.missingScopes().toList())
        + and("missing facts", refused.missingFacts())
        + and("allowed methods", refused.allowedMethods())
        + and("ignored scopes", refused.ignoredScopes());
  }

  private static String and(String what, Collection<String> values) {
    return values.isEmpty() ? "" : ", " + what + " " + values;
  }

  private static String listed(Collection<String> scopes) {
    return scopes.isEmpty() ? "no scopes" : scopes.toString();
  }
}
