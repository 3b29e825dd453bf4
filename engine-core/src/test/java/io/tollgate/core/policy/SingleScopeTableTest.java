package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import io.tollgate.core.policy.SingleScopeTable.Configuration;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Disagreement;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole truth table of one scope, row by row against the oracle. */
final class SingleScopeTableTest {
  /**
   * User flow: 3 policies, 6 states of the grants, 3 parties and 5 switches, times 240 requests.
   * Client flow: 2 policies, times 32 requests. A table that loses a row says so.
   */
  private static final int ROWS = 3 * 6 * 3 * 32 * 240 + 2 * 6 * 3 * 32 * 32;

  @Test
  void everyRow_isDecidedAndExplainedAsTheOracleSays() {
    Disagreements disagreements = new Disagreements();
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    int rows = 0;
    for (Configuration configuration : SingleScopeTable.configurations()) {
      Tenant tenant = configuration.tenant();
      PolicyEngine engine = Tollgate.engine(tenant);
      for (TokenRequest ask : configuration.requests()) {
        rows++;
        counts.merge(engine.decide(ask).reason(), 1, Integer::sum);
        disagreements.add(Disagreement.find(engine, tenant, ask), configuration, ask);
      }
    }
    System.out.printf("single-scope table: %,d rows, %s%n", rows, counts);
    disagreements.assertNone("single-scope table");
    assertThat(rows).isEqualTo(ROWS);
  }
}
