package io.tollgate.core.admission;

import static io.tollgate.tenant.ConnectionFeature.SCIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.Strategy;
import io.tollgate.testkit.random.PlainCall;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScimFeatureTest {
  private static final Set<ConnectionFeature> NONE = Set.of();

  @Test
  void isSameForAll_noOverrideSaysOtherwise() {
    assertThat(feature(Set.of(SCIM), Map.of()).isSameForAll()).isTrue();
    assertThat(feature(NONE, Map.of()).isSameForAll()).isTrue();
    assertThat(feature(Set.of(SCIM), Map.of(Strategy.OKTA, Set.of(SCIM))).isSameForAll()).isTrue();
    assertThat(feature(NONE, Map.of(Strategy.OKTA, NONE)).isSameForAll()).isTrue();
    assertThat(feature(Set.of(SCIM), Map.of(Strategy.OKTA, NONE)).isSameForAll()).isFalse();
    assertThat(feature(NONE, Map.of(Strategy.OKTA, Set.of(SCIM))).isSameForAll()).isFalse();
  }

  @Test
  void isEnabledFor_overriddenStrategy_isAsTheOverrideSays() {
    ScimFeature feature = feature(Set.of(SCIM), Map.of(Strategy.OKTA, NONE));

    assertThat(feature.isEnabledFor(Strategy.OKTA.wireName())).isFalse();
    assertThat(feature.isEnabledFor(Strategy.SAMLP.wireName())).isTrue();
    assertThat(feature.isEnabledFor("nothing")).isFalse();
  }

  /** Without a strategy the same answer is given, so one that does not exist must not differ. */
  @Test
  void isEnabledFor_strategyThatMakesNoDifference_isAsForAll() {
    assertThat(feature(Set.of(SCIM), Map.of()).isEnabledFor("nothing")).isTrue();
    assertThat(feature(NONE, Map.of(Strategy.OKTA, NONE)).isEnabledFor("nothing")).isFalse();
  }

  private static ScimFeature feature(
      Set<ConnectionFeature> features, Map<Strategy, Set<ConnectionFeature>> overrides) {
    return ScimFeature.of(PlainCall.profile(features, overrides));
  }
}
