package io.tollgate.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.ProblemWriter;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.http.Problem;
import io.tollgate.operation.Operation;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an admission says, the response is well formed and says no more than it may. */
class AdmissionResponseProperties {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PARAMETER = "[a-z_]+=\"[ !#-\\[\\]-~]*\"";

  /** RFC 9110, section 11.6.1: challenges, each a scheme and quoted parameters. */
  private static final Pattern CHALLENGES =
      Pattern.compile("(?:Bearer|DPoP)(?: @(?:, @)*)?(?:, DPoP @)?".replace("@", PARAMETER));

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> known =
        Arbitraries.of(
            "a\r\nSet-Cookie: b=c",
            "\", error=\"none",
            "\\\"",
            "\0",
            "\u2028",
            "\ud800",
            "é",
            ",",
            "",
            " ",
            "x y",
            "GET",
            "read:my_org:details");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
    return Arbitraries.oneOf(known, Arbitraries.strings().ascii().ofMaxLength(12), any);
  }

  @Provide
  Arbitrary<List<String>> nastyList() {
    return nasty().list().ofMaxSize(4);
  }

  @Property
  void anyRefusal_isWellFormedAndTellsCallersNothing(
      @ForAll("reasons") List<CallReason> reasons,
      @ForAll("nastyList") List<String> texts,
      @ForAll TokenType presented,
      @ForAll boolean dpop) {
    Admission.Refused admission = refusal(reasons, texts);
    HttpAnswer answer =
        AdmissionResponse.forCallers().acceptsDpop(dpop).render(admission, presented, Answers.NOW);

    wellFormed(answer);
    assertThat(answer.problem())
        .isEqualTo(
            AdmissionResponse.forCallers()
                .render(Answers.refused(reasons.get(0)), TokenType.BEARER, Answers.NOW)
                .problem());
    assertThat(answer.status()).isEqualTo(reasons.get(0).status());
  }

  @Property
  void operatorsView_isTheCallersWithMore(
      @ForAll("reasons") List<CallReason> reasons, @ForAll("nastyList") List<String> texts) {
    Admission.Refused admission = refusal(reasons, texts);
    HttpAnswer callers =
        AdmissionResponse.forCallers().render(admission, TokenType.BEARER, Answers.NOW);
    HttpAnswer operators =
        AdmissionResponse.forOperators().render(admission, TokenType.BEARER, Answers.NOW);

    assertThat(operators.headers()).isEqualTo(callers.headers());
    Problem problem = operators.problem().orElseThrow();
    assertThat(problem.withExtensions(Map.of())).isEqualTo(callers.problem().orElseThrow());
    JsonNode json = JSON.readTree(ProblemWriter.toJson(problem));
    assertThat(json.path("reasons").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(reasons.stream().map(Enum::name).toList());
    assertThat(json.path("missing_facts").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(texts);
  }

  @Property
  void anyScope_isNamedOrIsNone(@ForAll("nasty") String scope, @ForAll TokenType presented) {
    Operation operation;
    try {
      operation = Answers.operation(scope);
    } catch (IllegalArgumentException refused) {
      return;
    }
    HttpAnswer answer =
        AdmissionResponse.forCallers()
            .render(Answers.lacking(scope, operation), presented, Answers.NOW);

    wellFormed(answer);
    assertThat(answer.headers().get("WWW-Authenticate")).endsWith("scope=\"" + scope + '"');
  }

  @Property
  void anyClass_isNamedOrNoRule(@ForAll("nasty") String acr, @ForAll TokenType presented) {
    StepUpRule rule;
    try {
      rule = new StepUpRule(Set.of(acr), Set.of(), Optional.empty());
    } catch (IllegalArgumentException refused) {
      return;
    }
    HttpAnswer answer =
        AdmissionResponse.forCallers()
            .render(
                new Admission.Challenged(Answers.OPERATION, Answers.CHARGE, rule),
                presented,
                Answers.NOW);

    wellFormed(answer);
    assertThat(answer.headers().get("WWW-Authenticate")).endsWith("acr_values=\"" + acr + '"');
  }

  @Property
  void json_keepsOrderAndTexts(
      @ForAll("nasty") String title, @ForAll("nastyList") List<String> texts, @ForAll long number) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("texts", texts);
    extensions.put("number", number);
    extensions.put("and_title", title);
    Problem problem =
        Problem.of(Problem.BLANK, title, 500, title)
            .withInstance("urn:x:1")
            .withExtensions(extensions);

    JsonNode json = JSON.readTree(ProblemWriter.toJson(problem));

    assertThat(new ArrayList<>(json.propertyNames()))
        .containsExactly(
            "type", "title", "status", "detail", "instance", "texts", "number", "and_title");
    assertThat(json.get("title").asString()).isEqualTo(title);
    assertThat(json.get("number").asLong()).isEqualTo(number);
    assertThat(json.get("texts").valueStream().map(JsonNode::asString).toList()).isEqualTo(texts);
  }

  @Provide
  Arbitrary<List<CallReason>> reasons() {
    return Arbitraries.of(CallReason.values())
        .filter(reason -> reason != CallReason.ADMITTED)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static void wellFormed(HttpAnswer answer) {
    answer.headers().values().forEach(value -> assertThat(value).matches("[ -~]*"));
    String challenge = answer.headers().get("WWW-Authenticate");
    if (challenge != null) {
      assertThat(challenge).matches(CHALLENGES);
    }
    String allow = answer.headers().getOrDefault("Allow", "");
    assertThat(allow).matches("(?:[A-Za-z0-9!#$%&'*+.^_`|~-]+(?:, )?)*");
  }

  private static Admission.Refused refusal(List<CallReason> reasons, List<String> texts) {
    return new Admission.Refused(
        reasons,
        Optional.of(Answers.OPERATION),
        Optional.of(Answers.CHARGE),
        ScopeSet.of("secret:scope"),
        texts,
        texts,
        texts);
  }
}
