package io.tollgate.cli;

import io.tollgate.Reason;
import io.tollgate.Remedy;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision.Granted;
import io.tollgate.TokenDecision.Refused;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One decision, told to a person. */
final class ExplanationText {
  private static final int LABEL = 14;

  private final TextOutput out;
  private final Tenant tenant;
  private final TokenRequest request;
  private final TokenExplanation explanation;

  ExplanationText(
      TextOutput out, Tenant tenant, TokenRequest request, TokenExplanation explanation) {
    this.out = out;
    this.tenant = tenant;
    this.request = request;
    this.explanation = explanation;
  }

  void print() {
    printVerdict();
    printRequest();
    printAnswer();
    printTable();
    printRemedies();
    printHints();
  }

  private void printVerdict() {
    if (explanation.decision() instanceof Granted) {
      long granted = explanation.scopes().stream().filter(ScopeExplanation::granted).count();
      int asked = explanation.scopes().size();
      out.print(Style.GOOD, "granted")
          .print(
              asked == 0
                  ? ", without any scope: none was asked for"
                  : ": " + granted + " of " + asked + (asked == 1 ? " scope" : " scopes"))
          .endLine();
    } else {
      out.print(Style.BAD, "refused")
          .print(": " + explanation.decision().reason().name())
          .endLine();
    }
  }

  private void printRequest() {
    out.endLine();
    fact("client", request.clientId() + clientName());
    fact("flow", request.subjectType().wireName());
    fact("audience", request.audience().orElse("none"));
    organization().ifPresent(id -> fact("organization", id));
  }

  private Optional<String> organization() {
    return explanation.decision() instanceof Granted granted
        ? granted.organization()
        : request.organization();
  }

  private String clientName() {
    return tenant.clients().stream()
        .filter(client -> client.id().equals(request.clientId()))
        .filter(client -> !client.name().equals(client.id()))
        .map(Client::name)
        .map(name -> " (" + name + ")")
        .findFirst()
        .orElse("");
  }

  private void printAnswer() {
    if (explanation.decision() instanceof Granted granted) {
      fact(
          "token",
          granted.tokenType().wireName() + ", " + granted.lifetime().toSeconds() + " seconds");
    } else if (explanation.decision() instanceof Refused refused) {
      fact("error", refused.error().wireName() + ": " + refused.description());
      if (explanation.reasons().size() > 1) {
        fact(
            "all reasons",
            explanation.reasons().stream().map(Reason::name).collect(Collectors.joining(", ")));
      }
    }
  }

  private void fact(String name, String value) {
    out.paragraph(name + " ".repeat(LABEL - name.length()), value);
  }

  private void printTable() {
    if (!explanation.scopes().isEmpty()) {
      out.endLine();
      new LayerTable(out, explanation.layers()).print(explanation);
    }
  }

  private void printRemedies() {
    List<String> whole = explanation.remedies().stream().map(Remedy::toString).toList();
    if (!whole.isEmpty()) {
      heading("What would let the request pass");
      printChanges(whole);
    }
    List<RemedyGroups.Group> groups = RemedyGroups.of(explanation);
    if (!groups.isEmpty()) {
      heading("What would grant the refused scopes");
      for (RemedyGroups.Group group : groups) {
        out.paragraph("  ", String.join(", ", group.scopes()));
        printChanges(group.changes());
      }
    }
  }

  private void printChanges(List<String> changes) {
    changes.forEach(change -> out.paragraph("    - ", change));
  }

  private void printHints() {
    List<String> hints = Hints.of(tenant, request);
    if (!hints.isEmpty()) {
      heading("Hints");
      hints.forEach(hint -> out.paragraph("    - ", hint));
    }
  }

  private void heading(String text) {
    out.endLine();
    out.print(Style.BOLD, text + ":").endLine();
  }
}
