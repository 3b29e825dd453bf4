package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.Masking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What listeners are shown of what callers have sent. */
final class MaskingTest {

  private static final byte[] KEY = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);

  @Test
  void record_controlCharacters_areReplaced() {
    DecisionRecord decision =
        Decisions.of(1, "app\r\nlevel=ADMIN", "org\u001b[2J\u2028\u202eend\ud800");

    assertThat(decision.client()).contains("app\uFFFD\uFFFDlevel=ADMIN");
    assertThat(decision.organization()).contains("org\uFFFD[2J\uFFFD\uFFFDend\uFFFD");
  }

  @Test
  void record_longId_isCut() {
    assertThat(Decisions.of(1, "x".repeat(100_000), "org_1").client().orElseThrow()).hasSize(256);
  }

  @Test
  void printable_goodText_isTheSame() {
    String text = "Ünïcode 組織 😀 a|b";

    assertThat(DecisionRecord.printable(text)).isSameAs(text);
  }

  @Test
  void stars_leaveNothing() {
    DecisionRecord masked =
        Masking.stars(EnumSet.allOf(Masking.Field.class)).mask(Decisions.numbered(7));

    assertThat(masked.client()).contains("***");
    assertThat(masked.organization()).contains("***");
    assertThat(masked.tenant()).contains("***");
    assertThat(masked.ignoredScopes()).containsExactly("***");
    assertThat(masked.target()).contains("GetOrganizationDetails");
    assertThat(masked.snapshotVersion()).isEqualTo(7);
  }

  @Test
  void mask_tenantOfToken_isNotToldByTheAudience() {
    DecisionRecord call = Decisions.numbered(1);
    DecisionRecord token =
        new DecisionRecord(
            DecisionRecord.Kind.TOKEN,
            call.outcome(),
            "CLIENT_GRANT_MISSING",
            List.of("client_grant"),
            call.tenant(),
            call.client(),
            call.organization(),
            Optional.of("https://acme.example/my-org/"),
            List.of(),
            1,
            "d1",
            call.latencyBelow(),
            call.time());

    assertThat(Masking.stars(Set.of(Masking.Field.TENANT)).mask(token).toString())
        .doesNotContain("acme.example");
    assertThat(Masking.stars(Set.of(Masking.Field.CLIENT)).mask(token).target())
        .contains("https://acme.example/my-org/");
  }

  @Test
  void hash_sameId_isFoundAgainAndDependsOnTheKey() {
    Masking masking = Masking.hash(Set.of(Masking.Field.ORGANIZATION), KEY);
    byte[] other = KEY.clone();
    other[0]++;

    DecisionRecord masked = masking.mask(Decisions.numbered(1));

    assertThat(masked.client()).contains("app");
    assertThat(masked.organization().orElseThrow()).matches("[0-9a-f]{24}");
    assertThat(masking.mask(Decisions.numbered(2)).organization()).isEqualTo(masked.organization());
    assertThat(masking.mask(Decisions.of(1, "app", "org_2")).organization())
        .isNotEqualTo(masked.organization());
    assertThat(Masking.hash(Set.of(Masking.Field.ORGANIZATION), other).mask(Decisions.numbered(1)))
        .isNotEqualTo(masked);
  }

  @Test
  void hash_shortKey_isRefused() {
    assertThatThrownBy(() -> Masking.hash(Set.of(), new byte[15]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must have >= 16 bytes: bytes=15");
  }

  @Test
  void before_listener_hearsMaskedDecisionsOnly() {
    List<DecisionRecord> heard = new ArrayList<>();
    DecisionListener masked = Masking.stars(Set.of(Masking.Field.CLIENT)).before(heard::add);

    masked.onDecision(Decisions.numbered(1));

    assertThat(heard).extracting(d -> d.client().orElseThrow()).containsExactly("***");
    assertThat(masked.isListening()).isTrue();
  }
}
