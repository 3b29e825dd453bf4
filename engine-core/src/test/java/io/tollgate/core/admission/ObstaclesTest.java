package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.CallReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObstaclesTest {
  private static final List<String> NAMES =
      List.of("strategy", "connection_users", "access_level", "changed_members", "roles");
  private static final long[] UNKNOWN = {
    Obstacles.STRATEGY_UNKNOWN,
    Obstacles.USERS_UNKNOWN,
    Obstacles.LEVEL_UNKNOWN,
    Obstacles.MEMBERS_UNKNOWN,
    Obstacles.ROLES_UNKNOWN
  };

  @Test
  void missingFacts_everySet_areNamedWhateverElseStandsAgainstTheCall() {
    for (int set = 0; set < 1 << UNKNOWN.length; set++) {
      List<String> names = new ArrayList<>();
      long obstacles = Obstacles.NONE;
      for (int i = 0; i < UNKNOWN.length; i++) {
        if ((set & 1 << i) != 0) {
          obstacles |= UNKNOWN[i];
          names.add(NAMES.get(i));
        }
      }
      assertThat(Obstacles.missingFacts(obstacles)).isEqualTo(names);
      assertThat(Obstacles.missingFacts(obstacles | Obstacles.of(CallReason.CLIENT_UNKNOWN)))
          .isEqualTo(names);
      assertThat(Obstacles.list(obstacles))
          .isEqualTo(names.isEmpty() ? List.of() : List.of(CallReason.FACT_MISSING));
    }
  }
}
