package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Reason;
import io.tollgate.admission.CallReason;
import io.tollgate.tenant.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code that a finding, a decision or an admission can have is explained in its part of the
 * page, and nothing else is.
 */
final class TroubleshootingTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^### (.*)$");
  private static final String DECISIONS = "\n## Reasons of a token decision\n";
  private static final String ADMISSIONS = "\n## Reasons of an admission\n";

  private static final String PAGE =
      SourceTree.read(SourceTree.root().resolve("docs/troubleshooting.md"));
  private static final int FIRST_DECISION = PAGE.indexOf(DECISIONS);
  private static final int FIRST_ADMISSION = PAGE.indexOf(ADMISSIONS);

  @Test
  void everyFinding_hasItsSection_andNothingElse() {
    assertThat(headings(PAGE.substring(0, FIRST_DECISION)))
        .containsExactlyInAnyOrderElementsOf(names(DiagnosticCode.values()));
  }

  @Test
  void everyDecision_hasItsSection_andNothingElse() {
    assertThat(headings(PAGE.substring(FIRST_DECISION, FIRST_ADMISSION)))
        .containsExactlyElementsOf(names(Reason.values()));
  }

  @Test
  void everyAdmission_hasItsSection_andNothingElse() {
    assertThat(headings(PAGE.substring(FIRST_ADMISSION)))
        .containsExactlyElementsOf(names(CallReason.values()));
  }

  @ParameterizedTest
  @EnumSource
  void admission_endsWithStatusMenderAndSource(CallReason reason) {
    String part = PAGE.substring(FIRST_ADMISSION);
    String section =
        part.substring(part.indexOf("### " + reason.name() + "\n")).split("\n\n", 2)[0];
    String mender = reason == CallReason.ADMITTED ? ".*; nothing to mend" : "; mended by [^.]+";

    assertThat(section.lines().count()).isGreaterThan(2);
    assertThat(section.lines().reduce("", (before, line) -> line))
        .matches("Status " + reason.status() + mender + "\\. Source: .+\\.");
  }

  private static List<String> headings(String part) {
    return HEADING.matcher(part).results().map(TroubleshootingTest::code).toList();
  }

  private static String code(MatchResult heading) {
    return heading.group(1);
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
