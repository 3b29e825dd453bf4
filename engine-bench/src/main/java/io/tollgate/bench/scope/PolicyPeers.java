package io.tollgate.bench.scope;

import io.tollgate.Applicant;
import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.bench.VerdictMix;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 512 questions for one scope to engines that hold the same rules: clients' grants and roles. */
@State(Scope.Benchmark)
public class PolicyPeers {
  static final int COUNT = 512;
  private static final int ROLES = 2;

  /** How many clients the rules are for. */
  @Param({"10", "1000"})
  public int clients = 10;

  PolicyEngine engine = Ledger.engine(1);
  Question[] questions = new Question[0];
  TokenRequest[] requests = new TokenRequest[0];
  Applicant[] applicants = new Applicant[0];
  String[] scopes = new String[0];
  CasbinLedger casbin = CasbinLedger.of(new Question[0], 1);

  /** Made by the harness. */
  public PolicyPeers() {}

  /** Sets all of them up, and tells the mix. */
  @Setup(Level.Trial)
  public void make() {
    questions =
        IntStream.range(0, COUNT)
            .mapToObj(turn -> Question.of(turn, clients, ROLES, 1))
            .toArray(Question[]::new);
    requests =
        IntStream.range(0, COUNT)
            .mapToObj(turn -> questions[turn].request())
            .toArray(TokenRequest[]::new);
    engine = Ledger.engine(clients);
    applicants = Stream.of(requests).map(engine::applicant).toArray(Applicant[]::new);
    scopes =
        Stream.of(questions)
            .map(question -> Ledger.fresh(Ledger.scope(question.asked().get(0))))
            .toArray(String[]::new);
    casbin = CasbinLedger.of(questions, clients);
    long allowed = IntStream.range(0, COUNT).filter(this::allowed).count();
    makeMore();
    VerdictMix.tell(COUNT, allowed);
  }

  /** What a peer by itself needs besides; the harness promises no order between setups. */
  void makeMore() {}

  /** The answer, found the slow way. */
  boolean allowed(int turn) {
    return !questions[turn].allowed().isEmpty();
  }

  /** One more, by itself: its native library does not load everywhere. */
  @State(Scope.Benchmark)
  public static class Cedar extends PolicyPeers {
    CedarLedger cedar = CedarLedger.of(new Question[0]);

    /** Made by the harness. */
    public Cedar() {}

    @Override
    void makeMore() {
      cedar = CedarLedger.of(questions);
    }
  }
}
