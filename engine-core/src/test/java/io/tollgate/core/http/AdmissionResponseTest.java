package io.tollgate.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.ProblemWriter;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.http.Problem;
import io.tollgate.limit.LimitHeaders;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.tenant.TokenType;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Status, problem and fields of each kind of answer. */
final class AdmissionResponseTest {

  private static final AdmissionResponse CALLERS = AdmissionResponse.forCallers();
  private static final AdmissionResponse OPERATORS = AdmissionResponse.forOperators();
  private static final AdmissionResponse BOTH_SCHEMES =
      CALLERS.acceptsDpop(true).dpopAlgorithms(List.of("ES256", "PS256"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TOKEN_MISSING | A0E-401-0002 | Missing Token | No auth token provided.
          TOKEN_REJECTED | A0E-401-0003 | Invalid Token | The auth token is not valid.
          TOKEN_EXPIRED | A0E-401-0003 | Invalid Token | The auth token has expired.
          DOMAINS_MIXED | A0E-401-0003 | Invalid Token | The auth token is not for the domain that was called.
          PROOF_INVALID | A0E-401-0003 | Invalid Token | The auth token came with a proof of possession that is not valid.
          RATE_LIMITED | A0E-429-0003 | Endpoint Rate Limit Exceeded | The endpoint request limit has been exceeded.
          RATE_LIMIT_CLOSED | A0E-429-0003 | Endpoint Rate Limit Exceeded | The endpoint request limit has been exceeded.
          ORGANIZATION_UNKNOWN | A0E-404-0002 | Resource Not Found | The organization does not exist.
          OPERATION_UNKNOWN | A0E-404-0002 | Resource Not Found | The resource does not exist.
          PATH_MALFORMED | A0E-400-0001 | Bad Request | The request is invalid.
          SCOPE_INSUFFICIENT | A0E-403-0002 | Insufficient Scope | The auth token lacks the required scope: Check the API documentation for the required scopes for this endpoint.
          SCOPE_WITHDRAWN | A0E-403-0002 | Insufficient Scope | The auth token lacks the required scope: Check the API documentation for the required scopes for this endpoint.
          CLIENT_NOT_CONFIGURED | A0E-409-0001 | Configuration issue | Invalid or missing configuration, please contact tenant admin.
          SCIM_NOT_ENABLED | A0E-409-0001 | Configuration issue | Invalid or missing configuration, please contact tenant admin.
          """)
  void documentedReason_hasThePlatformsBody(
      CallReason reason, String code, String title, String detail) {
    assertThat(problem(CALLERS, Answers.refused(reason)))
        .isEqualTo(
            Problem.of("https://auth0.com/api-errors#" + code, title, reason.status(), detail));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIGURATION_EXPIRED, Service Unavailable",
    "TENANT_UNAVAILABLE, Service Unavailable",
    "TENANT_UNKNOWN, Not Found",
    "CLIENT_UNKNOWN, Forbidden",
    "METHOD_NOT_ALLOWED, Method Not Allowed",
    "CONNECTION_NOT_EMPTY, Conflict",
    "ACCESS_LEVEL_TOO_LOW, Forbidden",
    "USER_REQUIRED, Forbidden",
    "STEP_UP_REQUIRED, Unauthorized",
    "FACT_MISSING, Internal Server Error",
    "INTERNAL_ERROR, Internal Server Error"
  })
  void otherReason_isBlankWithThePhrase(CallReason reason, String phrase) {
    Problem problem = problem(CALLERS, Answers.refused(reason));

    assertThat(problem.type()).isEqualTo("about:blank");
    assertThat(problem.title()).isEqualTo(phrase);
    assertThat(problem.detail()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "ADMITTED")
  void everyReason_hasItsStatus_andCallersSeeNoMore(CallReason reason) {
    HttpAnswer answer = render(CALLERS, Answers.refused(reason, CallReason.INTERNAL_ERROR));
    Problem problem = answer.problem().orElseThrow();

    assertThat(answer.status()).isEqualTo(reason.status()).isEqualTo(problem.status());
    assertThat(problem.extensions()).isEmpty();
    assertThat(problem.instance()).isEmpty();
    assertThat(problem.detail().isPresent()).isNotEqualTo(reason.gate() == Gate.STRATEGY);
  }

  @ParameterizedTest
  @EnumSource(names = {"API_NOT_ACTIVATED", "CLIENT_UNKNOWN", "THIRD_PARTY_SYSTEM_API"})
  void whatTheTenantHas_cannotBeTold(CallReason reason) {
    assertThat(render(CALLERS, Answers.refused(reason)))
        .isEqualTo(render(CALLERS, Answers.refused(CallReason.CLIENT_UNKNOWN)));
  }

  @Test
  void strategy_isAValidationErrorWithoutDetail() {
    assertThat(
            ProblemWriter.toJson(
                problem(CALLERS, Answers.refused(CallReason.STRATEGY_NOT_ALLOWED))))
        .isEqualTo(
            "{\"type\":\"https://auth0.com/api-errors#A0E-400-0003\",\"title\":\"Validation"
                + " Error\",\"status\":400,\"validation_errors\":[{\"detail\":\"is not"
                + " allowed\",\"field\":\"data/strategy\",\"pointer\":\"/strategy\","
                + "\"source\":\"params\"}]}");
  }

  @Test
  void severalReasons_areToldToOperatorsOnly() {
    Admission admission = Answers.lacking("write:roles", Answers.OPERATION);

    assertThat(problem(CALLERS, admission).extensions()).isEmpty();
    assertThat(problem(OPERATORS, admission).extensions())
        .containsExactly(
            Map.entry("reason", "SCOPE_INSUFFICIENT"),
            Map.entry("reasons", List.of("SCOPE_INSUFFICIENT", "CLIENT_NOT_CONFIGURED")),
            Map.entry("failing", List.of("scope", "configuration")),
            Map.entry("operation", "ChangeThing"),
            Map.entry("missing_scopes", List.of("write:roles")),
            Map.entry("call_class", "write"),
            Map.entry("tenant_remaining", 19L),
            Map.entry("organization_remaining", 3L));
  }

  @Test
  void operators_seeFactsMethodsAndStepUp() {
    assertThat(
            problem(
                    OPERATORS,
                    Answers.naming(CallReason.FACT_MISSING, List.of("connection_users"), List.of()))
                .extensions())
        .containsEntry("missing_facts", List.of("connection_users"));
    assertThat(problem(OPERATORS, challenged("one", "two")).extensions())
        .containsEntry("acr_values", List.of("one", "two"))
        .containsEntry("amr_values", List.of("mfa"))
        .containsEntry("max_age", 900L);
    assertThat(problem(OPERATORS, Answers.throttled(Duration.ofMillis(50))).extensions())
        .containsEntry("denied_by", List.of("tenant"))
        .containsEntry("retry_after_ns", 50_000_000L);
  }

  @Test
  void missingToken_isAskedForWithoutAnError() {
    Admission admission = Answers.refused(CallReason.TOKEN_MISSING);

    assertThat(challenge(CALLERS, admission, TokenType.BEARER)).isEqualTo("Bearer");
    assertThat(challenge(BOTH_SCHEMES, admission, TokenType.BEARER))
        .isEqualTo("Bearer, DPoP algs=\"ES256 PS256\"");
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN_EXPIRED, BEARER, Bearer, invalid_token",
    "TOKEN_EXPIRED, DPOP, DPoP, invalid_token",
    "BOUND_TOKEN_AS_BEARER, BEARER, DPoP, invalid_token",
    "UNBOUND_TOKEN_AS_DPOP, DPOP, DPoP, invalid_token",
    "BOUND_TOKEN_REQUIRED, BEARER, Bearer, invalid_token",
    "PROOF_MISSING, DPOP, DPoP, invalid_dpop_proof",
    "PROOF_INVALID, DPOP, DPoP, invalid_dpop_proof",
    "PROOF_MISSING, BEARER, Bearer, invalid_token"
  })
  void badToken_isToldByTheSchemeThatMendsIt(
      CallReason reason, TokenType presented, String scheme, String error) {
    String challenge = challenge(CALLERS, Answers.refused(reason), presented);

    assertThat(challenge)
        .startsWith(scheme + " error=\"" + error + "\", error_description=\"The auth token ");
    assertThat(challenge.endsWith(", algs=\"ES256\"")).isEqualTo(scheme.equals("DPoP"));
  }

  @Test
  void badBearerToken_whereDpopIsAccepted_isOfferedIt() {
    assertThat(challenge(BOTH_SCHEMES, Answers.refused(CallReason.TOKEN_EXPIRED), TokenType.BEARER))
        .isEqualTo(
            "Bearer error=\"invalid_token\", error_description=\"The auth token has expired.\","
                + " DPoP algs=\"ES256 PS256\"");
    assertThat(
            challenge(
                BOTH_SCHEMES, Answers.refused(CallReason.BOUND_TOKEN_REQUIRED), TokenType.BEARER))
        .startsWith("DPoP error=\"invalid_token\"")
        .doesNotContain("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "write:roles, write:roles",
    "read:members write:roles, read:members write:roles",
    "other, other"
  })
  void scope_namesWhatTheOperationNeeds(String missing, String needed) {
    assertThat(challenge(CALLERS, Answers.lacking(missing, Answers.OPERATION), TokenType.BEARER))
        .startsWith("Bearer error=\"insufficient_scope\", error_description=\"The auth token lacks")
        .endsWith(", scope=\"" + needed + "\"");
  }

  @Test
  void scope_namedToNobody_orWithdrawn_isLeftOut() {
    Admission lacking = Answers.lacking("write:roles", Answers.OPERATION);

    assertThat(challenge(CALLERS.namesMissingScopes(false), lacking, TokenType.DPOP))
        .startsWith("DPoP error=\"insufficient_scope\"")
        .doesNotContain("scope=\"");
    assertThat(challenge(CALLERS, Answers.refused(CallReason.SCOPE_WITHDRAWN), TokenType.BEARER))
        .doesNotContain("scope=\"");
  }

  @Test
  void stepUp_namesClassesAndAge_onTheSchemeThatWasUsed() {
    HttpAnswer answer = CALLERS.render(challenged("one", "two"), TokenType.DPOP, Answers.NOW);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().get("WWW-Authenticate"))
        .isEqualTo(
            "DPoP error=\"insufficient_user_authentication\", error_description=\"The user has to"
                + " authenticate again, or better.\", acr_values=\"one two\", max_age=\"900\"");
    assertThat(answer.headers()).containsEntry("X-RateLimit-Remaining", "3");
  }

  @Test
  void userless_isChallengedByNothing() {
    assertThat(render(CALLERS, Answers.refused(CallReason.USER_REQUIRED)).headers())
        .doesNotContainKey("WWW-Authenticate");
  }

  @Test
  void stepUp_ofAgeAlone_namesNoClass() {
    StepUpRule recent = new StepUpRule(Set.of(), Set.of(), Optional.of(Duration.ZERO));

    assertThat(
            challenge(
                CALLERS,
                new Admission.Challenged(Answers.OPERATION, Answers.CHARGE, recent),
                TokenType.BEARER))
        .endsWith("better.\", max_age=\"0\"");
  }

  @Test
  void wrongMethod_namesTheOthers() {
    List<String> methods = List.of("GET", "PATCH\r\nX: y", "");

    assertThat(
            render(CALLERS, Answers.naming(CallReason.METHOD_NOT_ALLOWED, List.of(), methods))
                .headers())
        .containsExactly(Map.entry("Allow", "GET"));
    assertThat(render(CALLERS, Answers.refused(CallReason.METHOD_NOT_ALLOWED)).headers())
        .containsExactly(Map.entry("Allow", ""));
  }

  @Test
  void throttled_saysWhenToComeBack() {
    assertThat(render(CALLERS, Answers.throttled(Duration.ofMillis(1_001))).headers())
        .containsExactly(
            Map.entry("X-RateLimit-Limit", "20"),
            Map.entry("X-RateLimit-Remaining", "0"),
            Map.entry("X-RateLimit-Reset", "1760000001"),
            Map.entry("X-Auth0-Error-Kind", "global-rate-limit"),
            Map.entry("Retry-After", "2"));
    LimitVerdict never =
        new LimitVerdict.Never(
            Answers.state(20, 5), Answers.state(0, 0), Set.of(LimitLevel.ORGANIZATION));
    assertThat(render(CALLERS, Answers.throttled(never)).headers())
        .doesNotContainKey("Retry-After");
  }

  @Test
  void admitted_hasLimitsAndNoProblem() {
    HttpAnswer answer =
        render(
            CALLERS.limitHeaders(LimitHeaders.of(LimitHeaders.Style.IETF)),
            new Admission.Admitted(Answers.OPERATION, Answers.CHARGE, List.of("omit:roles")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.headers()).containsOnlyKeys("RateLimit-Policy", "RateLimit");
  }

  @Test
  void badAlgorithms_areErrors() {
    assertThatThrownBy(() -> CALLERS.dpopAlgorithms(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALLERS.dpopAlgorithms(List.of("ES256\"")))
        .hasMessageStartingWith("must be names of letters, digits and hyphens: algorithms=");
  }

  private static Admission challenged(String... acrValues) {
    StepUpRule rule =
        new StepUpRule(
            new LinkedHashSet<>(List.of(acrValues)),
            Set.of("mfa"),
            Optional.of(Duration.ofMinutes(15)));
    return new Admission.Challenged(Answers.OPERATION, Answers.CHARGE, rule);
  }

  private static HttpAnswer render(AdmissionResponse response, Admission admission) {
    return response.render(admission, TokenType.BEARER, Answers.NOW);
  }

  private static Problem problem(AdmissionResponse response, Admission admission) {
    return render(response, admission).problem().orElseThrow();
  }

  private static String challenge(
      AdmissionResponse response, Admission admission, TokenType presented) {
    return response.render(admission, presented, Answers.NOW).headers().get("WWW-Authenticate");
  }
}
