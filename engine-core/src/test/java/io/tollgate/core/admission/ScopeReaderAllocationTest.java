package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.scope.ScopeReader;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not a byte for a text that was read before; the build runs this with escape analysis off. */
@Tag("allocation")
class ScopeReaderAllocationTest {

  private static final int READINGS = 20_000;
  private static final int ROUNDS = 5;

  private final ScopeReader reader = ScopeReader.of(ScopeSet.of("a:b", "c:d", "e:f"));
  private final List<String> first = List.of("a:b c:d", "c:d a:b e:f", "", "e:f");

  /** The same characters in other strings. */
  private final List<String> again =
      first.stream().map(text -> new String(text.toCharArray())).toList();

  private volatile @Nullable TokenScopes sink;

  @Test
  void read_whatWasReadBefore_allocatesNothing() {
    first.forEach(reader::read);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < READINGS; i++) {
        sink = reader.read(again.get(i % again.size()));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(sink).isEqualTo(TokenScopes.parse(again.get(again.size() - 1)));
    assertThat(least / READINGS).isZero();
  }
}
