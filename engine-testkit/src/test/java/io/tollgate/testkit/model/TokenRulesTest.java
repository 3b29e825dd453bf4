package io.tollgate.testkit.model;

import static io.tollgate.testkit.random.PlainCall.NOW;
import static io.tollgate.testkit.random.PlainCall.call;
import static io.tollgate.testkit.random.PlainCall.token;
import static io.tollgate.testkit.random.PlainCall.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.random.Generators;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle's rules about tokens, one by one. */
final class TokenRulesTest {

  @Test
  void everythingRight_isAdmitted() {
    assertThat(AdmissionOracle.answer(world(), call(token().build())))
        .isEqualTo(
            new AdmissionAnswer(
                List.of(), Optional.of("GetOrganizationDetails"), List.of(), Set.of()));
  }

  @Test
  void noToken_isAllThatIsSaid() {
    assertThat(reasons(ApiCall.of("X", "nowhere", "//").build()))
        .containsExactly(CallReason.TOKEN_MISSING);
  }

  @Test
  void tokenThatDidNotVerify_isAllThatIsSaid() {
    assertThat(reasons(ApiCall.of("X", "nowhere", "//").rejectedToken(TokenType.DPOP)))
        .containsExactly(CallReason.TOKEN_REJECTED);
  }

  @Test
  void emptyToken_failsInEverythingAtOnceInOrder() {
    assertThat(reasons(TokenClaims.builder()))
        .containsExactly(
            CallReason.TOKEN_WITHOUT_EXPIRY,
            CallReason.ISSUER_NOT_ACCEPTED,
            CallReason.AUDIENCE_NOT_ACCEPTED,
            CallReason.ORGANIZATION_MISSING,
            CallReason.CLIENT_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"-29, true", "-30, false", "-31, false", "0, true"})
  void expiry_isGoodUntilTheSkewIsOver(long seconds, boolean good) {
    assertGood(good, token().expiresAt(NOW.plusSeconds(seconds)), CallReason.TOKEN_EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({"31, false", "30, true", "-1, true"})
  void notBefore_isGoodFromTheSkewOn(long seconds, boolean good) {
    assertGood(good, token().notBefore(NOW.plusSeconds(seconds)), CallReason.TOKEN_NOT_YET_VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.example/, true",
    "https://ACME.example/, true",
    "HTTPS://acme.example/, false",
    "https://acme.example, false",
    "https://acme.example//, false",
    "http://acme.example/, false",
    "https://stranger.example/, false",
    "https://acme.example/my-org/, false",
    "acme.example, false",
  })
  void issuer_isADomainAsAnAddress(String issuer, boolean good) {
    assertGood(good, token().issuer(issuer), CallReason.ISSUER_NOT_ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.example/my-org/, true",
    "https://ACME.example/my-org/, false",
    "https://acme.example/my-org, false",
    "https://acme.example/api/v2/, false",
    "https://stranger.example/my-org/, false",
  })
  void audience_isExact(String audience, boolean good) {
    assertGood(good, token().audience("https://x/", audience), CallReason.AUDIENCE_NOT_ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"acme.example, true", "Acme.Example, true", "acme, false", "acme.example., false"})
  void host_isADomain(String host, boolean good) {
    ApiCall call = ApiCall.of("GET", host, "/my-org/details").bearer(token().build()).build();
    assertThat(reasons(call)).isEqualTo(good ? List.of() : List.of(CallReason.HOST_NOT_ACCEPTED));
  }

  @Test
  void customDomain_isAsGoodIfItIsAllThree() {
    TokenClaims custom =
        token()
            .issuer("https://login.acme.example/")
            .audience("https://login.acme.example/my-org/", "https://acme.example/my-org/")
            .build();
    assertThat(reasons(ApiCall.of("GET", "login.acme.example", "/my-org/details").bearer(custom)))
        .isEmpty();
    assertThat(reasons(call(custom))).containsExactly(CallReason.DOMAINS_MIXED);
  }

  @ParameterizedTest
  @CsvSource({"login.acme.example, acme.example", "acme.example, login.acme.example"})
  void domains_areNotMixed(String issuer, String audience) {
    assertThat(
            reasons(
                token()
                    .issuer("https://" + issuer + "/")
                    .audience("https://" + audience + "/my-org/")))
        .containsExactly(CallReason.DOMAINS_MIXED);
  }

  @Test
  void noDomainKnown_theIdentifiersOfTheApiSayThem() {
    Tenant none =
        new Tenant.Builder()
            .apis(List.of(PlainCall.myOrganization().build()))
            .clients(PlainCall.tenant().clients())
            .build();
    assertThat(AdmissionOracle.answer(world().with(none), call(token().build())).reasons())
        .doesNotContain(CallReason.ISSUER_NOT_ACCEPTED, CallReason.HOST_NOT_ACCEPTED);
    Tenant nothing = none.toBuilder().apis(List.<Api>of()).build();
    assertThat(AdmissionOracle.answer(world().with(nothing), call(token().build())).reasons())
        .containsExactly(
            CallReason.ISSUER_NOT_ACCEPTED,
            CallReason.AUDIENCE_NOT_ACCEPTED,
            CallReason.HOST_NOT_ACCEPTED);
  }

  @Test
  void audienceWithoutDomain_isExactAndTheHostIsAnybodys() {
    AdmissionWorld world = world(SmallCatalogue.OF_ONE_AUDIENCE);
    TokenClaims good = token().audience(Generators.MAIN_API).build();
    ApiCall call = ApiCall.of("GET", "anybody", "/details").bearer(good).build();
    assertThat(AdmissionOracle.answer(world, call).reasons()).isEmpty();
    TokenClaims bad = token().issuer("https://anybody/").build();
    assertThat(
            AdmissionOracle.answer(
                    world, ApiCall.of("GET", "anybody", "/details").bearer(bad).build())
                .reasons())
        .containsExactly(CallReason.ISSUER_NOT_ACCEPTED, CallReason.AUDIENCE_NOT_ACCEPTED);
  }

  @Test
  void organization_isOneWordOfPrintableCharacters() {
    for (String bad : List.of("", " ", "org_a ", "org\t_a", "\u0000", "org\u00a0a", "a\nb")) {
      assertGood(false, token().organization(bad), CallReason.ORGANIZATION_MALFORMED);
    }
  }

  @Test
  void client_isNamedOnceOrTwiceAlike() {
    String app = PlainCall.APP;
    assertGood(true, token().authorizedParty(app), CallReason.CLIENT_CONTRADICTORY);
    assertGood(false, token().authorizedParty("other"), CallReason.CLIENT_CONTRADICTORY);
    assertGood(false, token().authorizedParty(""), CallReason.CLIENT_CONTRADICTORY);
    assertGood(false, token().clientId(" ").authorizedParty(""), CallReason.CLIENT_MISSING);
  }

  private static void assertGood(boolean good, TokenClaims.Builder token, CallReason otherwise) {
    assertThat(reasons(token)).isEqualTo(good ? List.of() : List.of(otherwise));
  }

  private static List<CallReason> reasons(TokenClaims.Builder token) {
    return reasons(call(token.build()));
  }

  private static List<CallReason> reasons(ApiCall.Builder call) {
    return reasons(call.build());
  }

  private static List<CallReason> reasons(ApiCall call) {
    return AdmissionOracle.answer(world(), call).reasons();
  }
}
