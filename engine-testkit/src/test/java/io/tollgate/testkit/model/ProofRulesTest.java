package io.tollgate.testkit.model;

import static io.tollgate.testkit.random.PlainCall.client;
import static io.tollgate.testkit.random.PlainCall.myOrganization;
import static io.tollgate.testkit.random.PlainCall.tenant;
import static io.tollgate.testkit.random.PlainCall.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Clients;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.random.PlainCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle's rules about proof of possession, one by one. */
final class ProofRulesTest {
  private static final ProofOfPossession ALLOWED =
      new ProofOfPossession(Mechanism.DPOP, false, Clients.ALL_CLIENTS);
  private static final ProofOfPossession OF_ALL =
      new ProofOfPossession(Mechanism.DPOP, true, Clients.ALL_CLIENTS);
  private static final ProofOfPossession OF_PUBLIC =
      new ProofOfPossession(Mechanism.DPOP, true, Clients.PUBLIC_CLIENTS);
  private static final ProofOfPossession MTLS =
      new ProofOfPossession(Mechanism.MTLS, true, Clients.ALL_CLIENTS);

  /** The binding is none, key, certificate, both or another one. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          none,  BEARER, ABSENT,
          none,  BEARER, VALID,
          none,  BEARER, INVALID, PROOF_INVALID
          none,  DPOP,   ABSENT,  UNBOUND_TOKEN_AS_DPOP PROOF_MISSING
          none,  DPOP,   VALID,   UNBOUND_TOKEN_AS_DPOP
          none,  DPOP,   INVALID, UNBOUND_TOKEN_AS_DPOP PROOF_INVALID
          key,   BEARER, ABSENT,  BOUND_TOKEN_AS_BEARER
          key,   BEARER, VALID,   BOUND_TOKEN_AS_BEARER
          key,   BEARER, INVALID, BOUND_TOKEN_AS_BEARER PROOF_INVALID
          key,   DPOP,   ABSENT,  PROOF_MISSING
          key,   DPOP,   VALID,
          key,   DPOP,   INVALID, PROOF_INVALID
          certificate, BEARER, ABSENT,  PROOF_MISSING
          certificate, BEARER, VALID,
          certificate, BEARER, INVALID, PROOF_INVALID
          other, BEARER, VALID,   CONFIRMATION_UNKNOWN
          both,  DPOP,   VALID,   CONFIRMATION_UNKNOWN
          both,  BEARER, VALID,   BOUND_TOKEN_AS_BEARER CONFIRMATION_UNKNOWN
          """)
  void nothingDemanded_tokenAndSchemeFit(
      String binding, TokenType scheme, ProofState proof, String reasons) {
    assertThat(reasons(ALLOWED, client().build(), call(binding, scheme, proof)))
        .isEqualTo(
            reasons == null
                ? List.of()
                : List.of(reasons.split(" ")).stream().map(CallReason::valueOf).toList());
  }

  @ParameterizedTest
  @EnumSource(TokenType.class)
  void demandedByTheApi_holdsForThoseItNames(TokenType scheme) {
    boolean dpop = scheme == TokenType.DPOP;
    ApiCall call = call(dpop ? "key" : "none", scheme, dpop ? ProofState.VALID : ProofState.ABSENT);
    List<CallReason> otherwise = dpop ? List.of() : List.of(CallReason.BOUND_TOKEN_REQUIRED);
    Client secretive = client().build();
    Client open = client().confidential(false).build();
    assertThat(reasons(OF_ALL, secretive, call)).isEqualTo(otherwise);
    assertThat(reasons(OF_ALL, open, call)).isEqualTo(otherwise);
    assertThat(reasons(OF_PUBLIC, secretive, call)).isEmpty();
    assertThat(reasons(OF_PUBLIC, open, call)).isEqualTo(otherwise);
    assertThat(reasons(OF_PUBLIC, Client.builder("other").build(), call))
        .as("unknown, and taken for public")
        .isEqualTo(dpop ? List.of(CallReason.CLIENT_UNKNOWN) : otherwise);
  }

  @ParameterizedTest
  @CsvSource({"none, false", "key, false", "certificate, true"})
  void mtls_takesACertificate(String binding, boolean good) {
    assertBound(MTLS, client().build(), binding, good);
  }

  @ParameterizedTest
  @CsvSource({"none, false", "key, true", "certificate, false"})
  void dpop_takesAKey(String binding, boolean good) {
    assertBound(OF_ALL, client().build(), binding, good);
  }

  @ParameterizedTest
  @CsvSource({"none, false", "key, true", "certificate, false"})
  void demandedByTheClient_takesTheWayOfTheApiOrElseAKey(String binding, boolean good) {
    Client demanding = client().requiresProofOfPossession(true).build();
    assertBound(ProofOfPossession.NONE, demanding, binding, good);
    assertBound(ALLOWED, demanding, binding, good);
    assertBound(OF_PUBLIC, demanding, binding, good);
    assertBound(MTLS, demanding, binding, binding.equals("certificate"));
  }

  @ParameterizedTest
  @CsvSource({"https://acme.example/my-org/", "https://wrong/"})
  void tokenAndProof_areSaidTogether(String audience) {
    TokenClaims token = PlainCall.token().audience(audience).organization("").build();
    List<CallReason> reasons = reasons(OF_ALL, client().build(), PlainCall.call(token));
    assertThat(reasons).contains(CallReason.ORGANIZATION_MALFORMED);
    assertThat(reasons.contains(CallReason.BOUND_TOKEN_REQUIRED))
        .as("an audience that is not accepted leads to no API that could demand it")
        .isNotEqualTo(reasons.contains(CallReason.AUDIENCE_NOT_ACCEPTED));
  }

  private static void assertBound(
      ProofOfPossession proof, Client client, String binding, boolean good) {
    boolean keyed = binding.equals("key");
    ApiCall call =
        call(
            binding,
            keyed ? TokenType.DPOP : TokenType.BEARER,
            binding.equals("none") ? ProofState.ABSENT : ProofState.VALID);
    assertThat(reasons(proof, client, call))
        .isEqualTo(good ? List.of() : List.of(CallReason.BOUND_TOKEN_REQUIRED));
  }

  private static ApiCall call(String binding, TokenType scheme, ProofState proof) {
    TokenClaims.Builder token = PlainCall.token();
    if (binding.matches("key|both")) {
      token.keyThumbprint("k");
    }
    if (binding.equals("other")) {
      token.unknownConfirmation();
    }
    if (binding.matches("certificate|both")) {
      token.certificateThumbprint("c");
    }
    return new ApiCall(
        "GET",
        "acme.example",
        "/my-org/details",
        scheme,
        proof,
        Optional.of(token.build()),
        false,
        CallFacts.NONE);
  }

  private static List<CallReason> reasons(ProofOfPossession proof, Client client, ApiCall call) {
    return AdmissionOracle.answer(
            world()
                .with(
                    tenant().toBuilder()
                        .clients(List.of(client))
                        .apis(List.of(myOrganization().proofOfPossession(proof).build()))
                        .build()),
            call)
        .reasons();
  }
}
