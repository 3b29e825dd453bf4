package io.tollgate.core.admission;

import io.tollgate.tenant.ConnectionFeature;
import io.tollgate.tenant.ConnectionProfile;
import io.tollgate.tenant.Strategy;
import java.util.HashMap;
import java.util.Map;

/**
 * For which strategies a connection profile enables SCIM.
 *
 * @param byDefault whether it does where the profile says nothing about the strategy
 * @param byStrategy whether it does for a strategy, by name
 * @param isSameForAll whether the strategy makes no difference
 */
record ScimFeature(boolean byDefault, Map<String, Boolean> byStrategy, boolean isSameForAll) {

  static ScimFeature of(ConnectionProfile profile) {
    boolean byDefault = profile.enabledFeatures().contains(ConnectionFeature.SCIM);
    Map<String, Boolean> byStrategy = new HashMap<>();
    for (Strategy strategy : profile.strategyOverrides().keySet()) {
      byStrategy.put(
          strategy.wireName(), profile.featuresOf(strategy).contains(ConnectionFeature.SCIM));
    }
    boolean same = byStrategy.values().stream().allMatch(enabled -> enabled == byDefault);
    return new ScimFeature(byDefault, byStrategy, same);
  }

  boolean isEnabledFor(String strategy) {
    Boolean enabled = byStrategy.get(strategy);
    return enabled == null ? byDefault : enabled;
  }
}
