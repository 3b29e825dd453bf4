package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class StandingTest {
  private static final String DETAILS = "GetOrganizationDetails";
  private static final String HOST = "acme.example";

  private static Standing standing(
      OperationCatalogue catalogue, TokenClaims token, TokenType scheme, String host) {
    AdmissionRules rules =
        new AdmissionRules(PlainCall.tenant(), catalogue, StepUpPolicy.NONE, PlainCall.SKEW, false);
    AdmissionPolicy policy = AdmissionPolicy.of(rules, TokenPolicy.of(rules.tenant()));
    return Objects.requireNonNull(policy.standing(token, scheme, host));
  }

  @ParameterizedTest
  @EnumSource
  void find_boundToken_isKnownForTheProofThatItNeeds(ProofState proof) {
    TokenClaims bound = PlainCall.token().keyThumbprint("k").build();
    Standing standing = standing(SmallCatalogue.OF_DOMAIN, bound, TokenType.DPOP, HOST);

    assertThat(standing.find(DETAILS, proof) != null).isEqualTo(proof == ProofState.VALID);
  }

  /** Each has one thing wrong, of which the calls that are judged in full tell. */
  static Stream<Standing> badCredentials() {
    TokenClaims good = PlainCall.token().build();
    TokenClaims nobodys =
        TokenClaims.builder()
            .issuer(good.issuer().orElseThrow())
            .audience(good.audience())
            .expiresAt(good.expiresAt().orElseThrow())
            .clientId(PlainCall.APP)
            .build();
    return Stream.of(
        standing(SmallCatalogue.OF_DOMAIN, nobodys, TokenType.BEARER, HOST),
        standing(SmallCatalogue.OF_DOMAIN, good, TokenType.BEARER, "login.acme.example"),
        standing(SmallCatalogue.OF_DOMAIN, good, TokenType.DPOP, HOST));
  }

  @ParameterizedTest
  @MethodSource("badCredentials")
  void find_credentialsThatAreNotGood_isNothing(Standing standing) {
    for (ProofState proof : ProofState.values()) {
      assertThat(standing.find(DETAILS, proof)).isNull();
    }
  }

  @Test
  void judge_obligationsOfTheFirstWay_areKept() {
    Operation partial =
        new Operation(
            DETAILS,
            "GET",
            "/details",
            List.of(new ScopeAlternative(ScopeSet.of("read:details"), List.of("omit:branding"))),
            CallClass.READ,
            Set.of(),
            Optional.empty(),
            Set.of());
    OperationCatalogue catalogue =
        new OperationCatalogue("https://{domain}/my-org/", "", "", true, List.of(partial));
    Standing standing = standing(catalogue, PlainCall.token().build(), TokenType.BEARER, HOST);
    CompiledOperation operation = Objects.requireNonNull(standing.find(DETAILS, ProofState.ABSENT));

    long code = AdmissionPolicy.code(standing.judge(operation, CallFacts.NONE));

    assertThat(AdmissionCode.isAdmitted(code)).isTrue();
    assertThat(AdmissionCode.hasObligations(code)).isTrue();
  }
}
