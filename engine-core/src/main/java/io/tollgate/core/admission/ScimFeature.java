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
    for (Strategy strategy : Strategy.values()) {
      byStrategy.put(
          strategy.wireName(), profile.featuresOf(strategy).contains(ConnectionFeature.SCIM));
    }
    boolean same =
        profile.strategyOverrides().keySet().stream()
            .allMatch(strategy -> byDefault == byStrategy.getOrDefault(strategy.wireName(), false));
    return new ScimFeature(byDefault, byStrategy, same);
  }

  /**
   * A strategy that does not exist has it not, unless the strategy makes no difference: then it is
   * not asked for, either, and who says it must not be worse off than who does not.
   */
  boolean isEnabledFor(String strategy) {
    return isSameForAll ? byDefault : byStrategy.getOrDefault(strategy, false);
  }
}
