package io.tollgate.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario gets from every peer the answers that its name promises. */
class LimiterScenariosTest {
  private static final int CALLS = 70_000;
  private static final long TENANT = Scenarios.SOLD.tenant().read().burst();
  private static final long ORGANIZATION = Scenarios.SOLD.organization().read().burst();

  private final Organizations organizations = new Organizations();
  private final Traffic traffic = new Traffic();

  @ParameterizedTest
  @MethodSource("peersAndOrganizations")
  void admit_always_admits(String peer, String count) {
    AdmitBenchmark benchmark = new AdmitBenchmark();
    benchmark.peer = peer;
    benchmark.fill(drawn(count));
    assertThat(yes(() -> benchmark.admit(traffic))).isEqualTo(CALLS);
  }

  @ParameterizedTest
  @MethodSource("peersAndOrganizations")
  void deny_inAFlood_admitsWhatIsSoldAndNoMore(String peer, String count) {
    FloodBenchmark benchmark = new FloodBenchmark();
    benchmark.peer = peer;
    long begun = System.nanoTime();
    benchmark.fill(drawn(count));
    long admitted = yes(() -> benchmark.deny(traffic));
    assertThat(admitted).isLessThanOrEqualTo(sold(TENANT, begun));
  }

  @ParameterizedTest
  @MethodSource("peersAndOrganizations")
  void half_admitsWhatTheCoinSays(String peer, String count) {
    MixedBenchmark benchmark = new MixedBenchmark();
    benchmark.peer = peer;
    benchmark.fill(drawn(count));
    Coin coin = new Coin();
    Coin same = new Coin();
    long agreed = yes(() -> benchmark.half(traffic, coin) == same.toss());
    assertThat(agreed).isEqualTo(CALLS);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void admit_ofNewcomers_admits(String peer) {
    NewcomerBenchmark benchmark = new NewcomerBenchmark();
    benchmark.peer = peer;
    benchmark.count = 1 << 16;
    benchmark.fill();
    Pen pen = new Pen();
    assertThat(yes(() -> benchmark.admit(pen))).isEqualTo(CALLS);
  }

  @Test
  void next_goesRoundAllOfThem() {
    Pen pen = new Pen();
    assertThat(Stream.generate(() -> pen.next(1_024)).limit(1_024)).doesNotHaveDuplicates();
  }

  @Test
  void coin_isFair() {
    Coin coin = new Coin();
    assertThat(yes(coin::toss)).isBetween(CALLS * 49L / 100, CALLS * 51L / 100);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void deny_ofOneKey_admitsWhatIsSoldAndNoMore(String peer) {
    HotKeyBenchmark benchmark = new HotKeyBenchmark();
    benchmark.peer = peer;
    Pen pen = new Pen();
    long begun = System.nanoTime();
    benchmark.fill();
    boolean second = benchmark.deny(pen);
    long admitted = yes(() -> benchmark.deny(pen));
    assertThat(admitted).isLessThanOrEqualTo(sold(ORGANIZATION, begun));
    // The floor denies at once. Guava has no burst to begin with.
    assertThat(second).isEqualTo(!peer.equals(Peers.FLOOR) && !peer.equals(Peers.GUAVA));
  }

  /**
   * The burst, and what came back: in whole seconds begun, for Resilience4j gives a cycle's worth
   * at its start.
   */
  private static long sold(long perSecond, long begun) {
    return perSecond * (2 + (System.nanoTime() - begun) / 1_000_000_000);
  }

  private Organizations drawn(String count) {
    organizations.organizations = count;
    organizations.draw();
    traffic.begin(organizations, 0, 1);
    return organizations;
  }

  private static long yes(BooleanSupplier call) {
    long yes = 0;
    for (int i = 0; i < CALLS; i++) {
      yes += call.getAsBoolean() ? 1 : 0;
    }
    return yes;
  }

  private static Stream<String> peers() {
    return Stream.of(
        Peers.TOLLGATE,
        Peers.BUCKET4J,
        Peers.RESILIENCE4J,
        Peers.GUAVA,
        Peers.SYNCHRONIZED,
        Peers.FLOOR);
  }

  /** A million take long to fill, and are no other case: {@link OrganizationsTest} draws them. */
  private static Stream<Arguments> peersAndOrganizations() {
    return peers().flatMap(peer -> Stream.of("64", "65536").map(n -> Arguments.of(peer, n)));
  }
}
