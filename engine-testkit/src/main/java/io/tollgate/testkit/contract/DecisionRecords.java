package io.tollgate.testkit.contract;

import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.admission.CallReason;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.DecisionRecord.Kind;
import io.tollgate.spi.DecisionRecord.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What engines tell: everything that may be missing is, now and then, and texts are strangers'. */
final class DecisionRecords {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private DecisionRecords() {}

  static DecisionRecord plain() {
    return new DecisionRecord(
        Kind.CALL,
        Outcome.ADMITTED,
        CallReason.ADMITTED.name(),
        List.of(),
        Optional.of("acme.example"),
        Optional.of("client"),
        Optional.of("org_a"),
        Optional.of("GetOrganizationDetails"),
        List.of(),
        1,
        "digest",
        Duration.ofNanos(1024),
        TIME);
  }

  static Arbitrary<DecisionRecord> any() {
    Arbitrary<Optional<String>> ids = Arbitraries.strings().ofMaxLength(300).optional();
    Arbitrary<List<String>> ignored = Arbitraries.strings().ofMaxLength(20).list().ofMaxSize(9);
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of(Outcome.class),
            Arbitraries.of(reasons()),
            failing(),
            ids,
            ids,
            ids,
            ignored)
        .as(
            (kind, outcome, reason, failing, tenant, client, target, parts) ->
                new DecisionRecord(
                    kind,
                    outcome,
                    reason,
                    failing,
                    tenant,
                    client,
                    client,
                    target,
                    parts,
                    outcome == Outcome.FAILED ? 0 : 1,
                    outcome == Outcome.FAILED ? "" : "digest",
                    Duration.ofNanos(1L << (reason.length() % 40)),
                    TIME));
  }

  private static List<String> reasons() {
    return Stream.concat(Arrays.stream(Reason.values()), Arrays.stream(CallReason.values()))
        .map(Enum::name)
        .distinct()
        .toList();
  }

  private static Arbitrary<List<String>> failing() {
    return Arbitraries.of(Layer.class).map(Layer::wireName).list().ofMaxSize(3).uniqueElements();
  }
}
