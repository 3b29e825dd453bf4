package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of tiers on the page about choosing one is right. */
final class TierPageTest {
  private static final String PAGE =
      SourceTree.read(SourceTree.root().resolve("docs/howto/tier.md"));

  @ParameterizedTest
  @EnumSource
  void row_hasTheLimits(Tier tier) {
    Matcher row =
        Pattern.compile(
                "\\| `" + tier.wireName() + "` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|")
            .matcher(PAGE);

    assertThat(row.find()).isTrue();
    assertThat(tier.rateLimits())
        .isEqualTo(
            RateLimits.of(
                LevelLimits.perSecond(number(row, 1), number(row, 2)),
                LevelLimits.perSecond(number(row, 3), number(row, 4))));
  }

  private static long number(Matcher row, int group) {
    return Long.parseLong(row.group(group));
  }
}
