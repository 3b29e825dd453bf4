package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the JSON parser does not take, for its depth or length, costs one line and not the rest. */
final class OversizedLineProperties {
  private static final List<String> DECIDE =
      List.of("decide", CommandRun.TENANT, "--requests", "-");
  private static final List<String> LIMITS = List.of("limits", "--tier", "free", "--calls", "-");
  private static final List<String> ADMIT = List.of("admit", CommandRun.TENANT, "--calls", "-");

  @Property(tries = 200)
  void oversizedLine_isAnsweredInItsPlace(
      @ForAll("commands") List<String> command, @ForAll("lines") String line) {
    CommandRun run = CommandRun.withInput(line + "\n{\"id\":7}\n", command.toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0))
        .startsWith("{\"id\":1,\"outcome\":\"error\",\"reason\":\"INVALID_REQUEST\"")
        .hasSizeLessThan(70_000);
    assertThat(run.outLines().get(1)).startsWith("{\"id\":7,\"outcome\":\"error\"");
  }

  @Provide
  Arbitrary<List<String>> commands() {
    return Arbitraries.of(DECIDE, LIMITS, ADMIT);
  }

  /** Fields that are read, that are passed over, and that are not known, with too much in them. */
  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> before =
        Arbitraries.of("", "\"token\":{", "\"token\":{\"cnf\":{", "\"facts\":{", "\"refresh\":{");
    Arbitrary<String> name = Arbitraries.of("scope", "roles", "at_ns", "exp", "other");
    return Combinators.combine(before, name, tooMuch())
        .as((outer, inner, field) -> "{\"id\":1," + outer + field.replace("NAME", inner) + "}}}");
  }

  private static Arbitrary<String> tooMuch() {
    Arbitrary<Integer> depth = Arbitraries.integers().between(480, 2_000);
    Arbitrary<Integer> digits = Arbitraries.integers().between(1_001, 4_000);
    Arbitrary<Integer> length = Arbitraries.integers().between(50_001, 60_000);
    return Arbitraries.oneOf(
        depth.map(n -> "\"NAME\":" + "[".repeat(n) + "]".repeat(n)),
        depth.map(n -> "\"NAME\":" + "{\"a\":".repeat(n) + "1" + "}".repeat(n)),
        depth.map(n -> "\"NAME\":" + "[".repeat(n)),
        digits.map(n -> "\"NAME\":" + "9".repeat(n)),
        digits.map(n -> "\"NAME\":[1." + "9".repeat(n) + "]"),
        digits.map(n -> "\"NAME\":\"é\",\"x\":" + "9".repeat(n)),
        length.map(n -> "\"" + "n".repeat(n) + "\":1"),
        length.map(n -> "\"NAME\":{\"" + "é".repeat(n) + "\":1}"));
  }
}
