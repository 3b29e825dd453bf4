package io.tollgate.core.howto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.TokenType;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of tokens and proofs on the way to the engine. */
final class GatekeeperTest {
  private final Doorstep doorstep = new Doorstep();
  private final Gatekeeper gatekeeper = doorstep.gatekeeper();

  @Test
  void noToken_isTheEnginesToRefuse() {
    doorstep.refuse(CallReason.TOKEN_MISSING);

    for (List<String> none : List.of(List.<String>of(), List.of("Basic eA=="), List.of("Bearer"))) {
      assertThat(gatekeeper.ask(request(none)).http().headers())
          .containsEntry("WWW-Authenticate", "Bearer, DPoP algs=\"ES256\"");
      assertThat(doorstep.lastCall().token()).isEmpty();
    }
    gatekeeper.ask(request(List.of("Bearer a", "Bearer b")));
    assertThat(doorstep.lastCall().token()).isEmpty();
  }

  @Test
  void tokenOfAnotherKey_orNone_isRefusedByTheEngineWithoutClaims() {
    for (String token : List.of(Doorstep.foreignToken(), "nonsense", "a.b.c")) {
      Gatekeeper.Answer answer = gatekeeper.ask(request(List.of("Bearer " + token)));

      assertThat(answer.http().status()).isEqualTo(401);
      assertThat(answer.http().headers().get("WWW-Authenticate"))
          .startsWith("Bearer error=\"invalid_token\"");
      assertThat(answer.admission().reason()).isEqualTo(CallReason.TOKEN_REJECTED);
      assertThat(doorstep.lastCall())
          .returns(true, ApiCall::tokenRejected)
          .returns(Optional.empty(), ApiCall::token);
    }
  }

  @Test
  void everyClaim_reachesTheEngine() {
    Instant then = Instant.ofEpochSecond(1_759_999_000);
    JWTClaimsSet claims =
        Doorstep.claims()
            .notBeforeTime(Date.from(then))
            .subject("portal@clients")
            .claim("azp", "portal")
            .claim("client_id", "portal")
            .claim("scope", "a b")
            .claim("cnf", Map.of("jkt", "k", "x5t#S256", "c"))
            .claim("acr", "high")
            .claim("amr", List.of("mfa"))
            .claim("auth_time", then.getEpochSecond())
            .build();

    gatekeeper.ask(request(List.of("bearer " + Doorstep.token(claims))));

    assertThat(doorstep.lastCall().token())
        .contains(
            TokenClaims.builder()
                .issuer("https://acme.example/")
                .audience("https://acme.example/my-org/")
                .expiresAt(Doorstep.NOW.plusSeconds(900))
                .notBefore(then)
                .organization("org_1")
                .authorizedParty("portal")
                .clientId("portal")
                .scope("a b")
                .keyThumbprint("k")
                .certificateThumbprint("c")
                .acr("high")
                .amr(List.of("mfa"))
                .authenticatedAt(then)
                .subjectType(SubjectType.CLIENT)
                .build());
  }

  @Test
  void expiredToken_isTheEnginesToRefuse() {
    JWTClaimsSet old =
        Doorstep.claims().expirationTime(Date.from(Instant.ofEpochSecond(1))).build();

    gatekeeper.ask(request(List.of("Bearer " + Doorstep.token(old))));

    assertThat(doorstep.lastCall().token().flatMap(TokenClaims::expiresAt))
        .isEqualTo(Optional.of(Instant.ofEpochSecond(1)));
  }

  @Test
  void wrongTypeOfAClaim_isNoTokenOfOurs() {
    JWTClaimsSet wrong = Doorstep.claims().claim("scope", List.of("a")).build();

    assertThat(gatekeeper.ask(request(List.of("Bearer " + Doorstep.token(wrong)))).http().status())
        .isEqualTo(401);
  }

  @Test
  void confirmation_thatIsNotUnderstood_doesNotLookUnbound() {
    Map<String, Object> withNull = new HashMap<>();
    withNull.put("jkt", null);

    for (Map<String, Object> bound :
        List.of(Map.<String, Object>of(), Map.<String, Object>of("kid", "k"), withNull)) {
      TokenClaims claims = claims(Doorstep.claims().claim("cnf", bound));

      assertThat(claims.unknownConfirmation()).as("cnf=%s", bound).isTrue();
      assertThat(claims.keyThumbprint()).isEmpty();
      assertThat(claims.certificateThumbprint()).isEmpty();
    }
    assertThat(claims(Doorstep.claims().claim("cnf", Map.of("x5t#S256", "c"))))
        .returns(false, TokenClaims::unknownConfirmation)
        .returns(Optional.of("c"), TokenClaims::certificateThumbprint);
    assertThat(claims(Doorstep.claims()).unknownConfirmation()).isFalse();
  }

  @Test
  void confirmationOfAWrongType_isNoTokenOfOurs() {
    for (Object bound :
        List.of("k", 7, List.of("k"), Map.of("jkt", 7), Map.of("jkt", "k", "x5t#S256", true))) {
      JWTClaimsSet wrong = Doorstep.claims().claim("cnf", bound).build();
      Request request = request(List.of("Bearer " + Doorstep.token(wrong)));

      assertThat(gatekeeper.ask(request).http().status()).as("cnf=%s", bound).isEqualTo(401);
      assertThat(doorstep.lastCall().tokenRejected()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "portal@clients, portal, , , CLIENT",
    "portal@clients, , portal, , CLIENT",
    "portal@clients, , , , USER",
    "portal@clients, other, , , USER",
    "auth0|eve@clients, portal, , , USER",
    "null@clients, , , , USER",
    "@clients, , , , USER",
    "anything, portal, , client-credentials, CLIENT",
    "portal@clients, other, , password, USER",
    ", portal, , , USER",
  })
  void subject_isTheClientOnlyByItsOwnId(
      String subject, String azp, String clientId, String grant, SubjectType expected) {
    JWTClaimsSet.Builder claims =
        Doorstep.claims()
            .subject(subject)
            .claim("azp", azp)
            .claim("client_id", clientId)
            .claim("gty", grant);

    assertThat(claims(claims).subjectType()).isEqualTo(expected);
  }

  @Test
  void proof_isChecked() {
    assertThat(proven(claims -> claims)).isEqualTo(ProofState.VALID);
    assertThat(proven(claims -> claims)).as("the same again").isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("2").claim("htm", "POST")))
        .isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("3").claim("htu", Doorstep.URL + "/x")))
        .isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("4").claim("ath", "x"))).isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("5").issueTime(Date.from(Instant.EPOCH))))
        .isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("6").issueTime(null))).isEqualTo(ProofState.INVALID);
    assertThat(proven(claims -> claims.jwtID("7").claim("htu", Doorstep.URL + "?q=1")))
        .isEqualTo(ProofState.VALID);
  }

  @Test
  void proof_missingTwiceOrOfAnotherKey_isToldApart() {
    String token = token(Doorstep.thumbprint());
    String proof = Doorstep.proof(Doorstep.proofClaims(token).build());

    assertThat(state(token, List.of())).isEqualTo(ProofState.ABSENT);
    assertThat(state(token, List.of(proof, proof))).isEqualTo(ProofState.INVALID);
    assertThat(state(token, List.of("nonsense"))).isEqualTo(ProofState.INVALID);
    String other = token("another");
    assertThat(state(other, List.of(Doorstep.proof(Doorstep.proofClaims(other).build()))))
        .isEqualTo(ProofState.INVALID);
  }

  /** Returns the claims with which a token reaches the engine. */
  private TokenClaims claims(JWTClaimsSet.Builder claims) {
    gatekeeper.ask(request(List.of("Bearer " + Doorstep.token(claims.build()))));
    return doorstep.lastCall().token().orElseThrow();
  }

  private ProofState proven(UnaryOperator<JWTClaimsSet.Builder> change) {
    String token = token(Doorstep.thumbprint());
    return state(token, List.of(Doorstep.proof(change.apply(Doorstep.proofClaims(token)).build())));
  }

  private ProofState state(String token, List<String> proofs) {
    gatekeeper.ask(
        new Request(
            "GET",
            "acme.example",
            "/my-org/details",
            Doorstep.URL,
            List.of("DPoP " + token),
            proofs));
    assertThat(doorstep.lastCall().scheme()).isEqualTo(TokenType.DPOP);
    return doorstep.lastCall().proof();
  }

  private static String token(String key) {
    return Doorstep.token(Doorstep.claims().jwtID("t").claim("cnf", Map.of("jkt", key)).build());
  }

  private static Request request(List<String> authorization) {
    return new Request(
        "GET", "acme.example", "/my-org/details", Doorstep.URL, authorization, List.of());
  }
}
