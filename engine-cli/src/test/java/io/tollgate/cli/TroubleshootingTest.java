package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Reason;
import io.tollgate.tenant.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that a finding or a decision can have is explained, and nothing else is. */
final class TroubleshootingTest {
  private static final String HEADING = "### ";

  @Test
  void everyCode_hasItsSection_andNothingElse() {
    List<String> headings =
        SourceTree.read(SourceTree.root().resolve("docs/troubleshooting.md"))
            .lines()
            .filter(line -> line.startsWith(HEADING))
            .map(line -> line.substring(HEADING.length()))
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Arrays.stream(DiagnosticCode.values()), Arrays.stream(Reason.values()))
                .map(Enum::name)
                .toList());
  }
}
