package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every code that a finding can have is explained, and nothing else is. */
final class TroubleshootingTest {
  private static final String HEADING = "### ";

  @Test
  void everyDiagnosticCode_hasItsSection() {
    List<String> headings =
        SourceTree.read(SourceTree.root().resolve("docs/troubleshooting.md"))
            .lines()
            .filter(line -> line.startsWith(HEADING))
            .map(line -> line.substring(HEADING.length()))
            .toList();

    assertThat(headings)
        .doesNotHaveDuplicates()
        .containsAll(Arrays.stream(DiagnosticCode.values()).map(Enum::name).toList());
  }
}
