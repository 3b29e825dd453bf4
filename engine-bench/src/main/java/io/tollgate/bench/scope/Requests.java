package io.tollgate.bench.scope;

import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.bench.VerdictMix;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 512 token requests in turn, made before the clock runs, and the engine that decides them. */
@State(Scope.Benchmark)
public class Requests {
  static final int COUNT = 512;

  /** How many clients the tenant has. */
  @Param({"10", "1000", "100000"})
  public int clients = 10;

  /** How many roles the user has. */
  @Param({"2", "12"})
  public int roles = 2;

  /** How many scopes are asked for: one, some, or all that there are. */
  @Param({"1", "10", "24"})
  public int asked = 1;

  Question[] questions = new Question[0];
  TokenRequest[] requests = new TokenRequest[0];
  PolicyEngine engine = Ledger.engine(1);

  /** Made by the harness. */
  public Requests() {}

  /** Makes the engine and the requests, and tells the mix. */
  @Setup(Level.Trial)
  public void make() {
    questions =
        IntStream.range(0, COUNT)
            .mapToObj(turn -> Question.of(turn, clients, roles, asked))
            .toArray(Question[]::new);
    requests =
        IntStream.range(0, COUNT)
            .mapToObj(turn -> questions[turn].request())
            .toArray(TokenRequest[]::new);
    engine = Ledger.engine(clients);
    int allowed = IntStream.range(0, COUNT).map(i -> questions[i].allowed().size()).sum();
    VerdictMix.tell((long) COUNT * asked, allowed);
  }

  TokenRequest request(int turn) {
    return requests[turn & (COUNT - 1)];
  }
}
