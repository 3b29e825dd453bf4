package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file that a reader can finish. */
final class SourceSizeTest {
  private static final int MOST_LINES = 400;

  @Test
  void everyFile_hasAtMost400Lines() {
    assertThat(SourceTree.javaFiles())
        .as("past %d lines, ask which second class hides inside", MOST_LINES)
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(SourceTree.read(file).lines().count())
                    .as("lines of %s", SourceTree.root().relativize(file))
                    .isLessThanOrEqualTo(MOST_LINES));
  }
}
