package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How claims are read from what JOSE libraries make of them. Confirmation and subject are tried by
 * the tests of the how-to, with tokens that are signed.
 */
final class TokenClaimsTest {
  private static final Instant THEN = Instant.ofEpochSecond(1_760_000_000);

  @Test
  void of_everyClaim_isRead() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "https://acme.example/");
    claims.put("aud", List.of("a", "b"));
    claims.put("exp", THEN.plusSeconds(9));
    claims.put("nbf", THEN);
    claims.put("org_id", "org_1");
    claims.put("azp", "portal");
    claims.put("client_id", "other");
    claims.put("scope", "a b");
    claims.put("cnf", Map.of("jkt", "k", "x5t#S256", "c"));
    claims.put("acr", "high");
    claims.put("amr", List.of("mfa"));
    claims.put("auth_time", THEN);
    claims.put("sub", "other@clients");
    claims.put("permissions", List.of("everything"));

    assertThat(TokenClaims.of(claims))
        .isEqualTo(
            TokenClaims.builder()
                .issuer("https://acme.example/")
                .audience("a", "b")
                .expiresAt(THEN.plusSeconds(9))
                .notBefore(THEN)
                .organization("org_1")
                .authorizedParty("portal")
                .clientId("other")
                .scope("a b")
                .keyThumbprint("k")
                .certificateThumbprint("c")
                .acr("high")
                .amr(List.of("mfa"))
                .authenticatedAt(THEN)
                .subjectType(SubjectType.CLIENT)
                .build());
  }

  @Test
  void of_nothingOrNull_isNothing() {
    Map<String, Object> nulls = new HashMap<>();
    Stream.of("iss", "aud", "exp", "org_id", "azp", "scope", "amr", "sub", "gty")
        .forEach(name -> nulls.put(name, null));

    assertThat(TokenClaims.of(Map.of())).isEqualTo(TokenClaims.builder().build());
    assertThat(TokenClaims.of(nulls)).isEqualTo(TokenClaims.builder().build());
  }

  @Test
  void of_confirmationThatIsNull_isUnknown() {
    Map<String, Object> bound = new HashMap<>();
    bound.put("cnf", null);

    assertThat(TokenClaims.of(bound).unknownConfirmation()).isTrue();
  }

  @Test
  void of_audienceOfOneText_isListed() {
    assertThat(TokenClaims.of(Map.of("aud", "a")).audience()).containsExactly("a");
  }

  @ParameterizedTest
  @MethodSource("times")
  void of_time_isReadFromEachType(Object told, Instant expected) {
    assertThat(TokenClaims.of(Map.of("exp", told)).expiresAt()).isEqualTo(Optional.of(expected));
  }

  static Stream<Object[]> times() {
    return Stream.of(
        new Object[] {THEN, THEN},
        new Object[] {Date.from(THEN), THEN},
        new Object[] {1_760_000_000L, THEN},
        new Object[] {7, Instant.ofEpochSecond(7)},
        new Object[] {1_760_000_000.25, THEN.plusMillis(250)},
        new Object[] {new BigInteger("1760000000"), THEN},
        new Object[] {new BigDecimal("1760000000.25"), THEN.plusMillis(250)},
        new Object[] {new BigInteger("1").shiftLeft(64), Instant.ofEpochMilli(Long.MAX_VALUE)},
        new Object[] {new BigDecimal("-1e999999999"), Instant.ofEpochMilli(Long.MIN_VALUE)},
        new Object[] {Long.MAX_VALUE, Instant.ofEpochSecond(Instant.MAX.getEpochSecond())},
        new Object[] {Long.MIN_VALUE, Instant.ofEpochSecond(Instant.MIN.getEpochSecond())});
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "exp", "nbf", "org_id", "azp", "client_id", "scope", "cnf", "acr"})
  void of_unexpectedType_isRefused(String name) {
    assertThatThrownBy(() -> TokenClaims.of(Map.of(name, List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claim of an unexpected type: name=" + name);
  }

  @Test
  void of_timeThatIsNoNumber_isRefused() {
    assertThatThrownBy(() -> TokenClaims.of(Map.of("nbf", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("claim of an unexpected type: name=nbf");
  }

  @Test
  void of_listWithAnythingButTexts_isRefused() {
    for (List<?> audience : List.of(List.of("a", 7), Arrays.asList("a", null))) {
      assertThatThrownBy(() -> TokenClaims.of(Map.of("aud", audience)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
