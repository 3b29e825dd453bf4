package io.tollgate.core;

import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Kind;
import io.tollgate.spi.DecisionRecord.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decisions that nobody made, for tests of those who hear of them. */
final class Decisions {

  private Decisions() {}

  static DecisionRecord numbered(long version) {
    return of(version, "app", "org_1");
  }

  static DecisionRecord of(long version, String client, String organization) {
    return new DecisionRecord(
        Kind.CALL,
        Outcome.REFUSED,
        "SCOPE_INSUFFICIENT",
        List.of("scope", "deletion"),
        Optional.of("acme.example"),
        Optional.of(client),
        Optional.of(organization),
        Optional.of("GetOrganizationDetails"),
        List.of("a\tb"),
        version,
        "d1",
        Duration.ofNanos(1024),
        Instant.EPOCH);
  }
}
