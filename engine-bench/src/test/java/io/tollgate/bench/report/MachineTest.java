package io.tollgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of how a run was made. */
class MachineTest {

  @Test
  void paceOption_ofACommand_isWhatMakesTheSameAgain() {
    assertThat(by("./bench").paceOption()).isEmpty();
    assertThat(by("./bench --full").paceOption()).isEmpty();
    assertThat(by("./bench --quick").paceOption()).isEqualTo("--quick ");
    assertThat(by("./bench --minutes 20").paceOption()).isEqualTo("--minutes 20 ");
  }

  @Test
  void lacking_some_saysSo() {
    Machine machine = by("./bench");
    assertThat(machine.lacking(0)).isEqualTo(machine);
    assertThat(machine.lacking(7).pace()).isEqualTo("3 forks; 7 of the forks missing");
  }

  private static Machine by(String command) {
    return new Machine(
        "2026-01-01T00:00:00Z",
        "cpu",
        2,
        "1 GiB",
        "os",
        17,
        "vm",
        "",
        "abc",
        false,
        command,
        "3 forks");
  }
}
