package io.tollgate.bench.scope;

import io.tollgate.Applicant;
import io.tollgate.PolicyEngine;
import io.tollgate.RequestedScope;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.bench.VerdictMix;
import io.tollgate.scope.ScopeSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 512 questions for all 24 scopes, or half of them, as requests, as sets of names and as bits. */
@State(Scope.Benchmark)
public class Layers {
  static final int COUNT = 512;
  private static final int CLIENTS = 24;
  private static final int ROLES = 12;
  static final int HALF = Ledger.SCOPES / 2;

  final PolicyEngine engine = Ledger.engine(CLIENTS);
  final TokenRequest[] byName = new TokenRequest[COUNT];
  final TokenRequest[] byNumber = new TokenRequest[COUNT];
  final ScopeSet everything = everything();
  final Applicant[] applicants = new Applicant[COUNT];
  final ScopeSet[] asking = new ScopeSet[COUNT];
  final Question[] questions = new Question[COUNT];
  final NamedLayers[] names = new NamedLayers[COUNT];
  final Set<String>[] known = newSets();
  final ScopeSet[] halves = new ScopeSet[COUNT];
  final Set<String>[] namedHalves = newSets();
  final long[] asked = new long[COUNT];
  final long[] granted = new long[COUNT];
  final long[] carried = new long[COUNT];

  /**
   * One question's layers as sets of names.
   *
   * @param asked what is asked for
   * @param granted what the client is granted
   * @param carried what the user's roles carry, joined before
   */
  record NamedLayers(Set<String> asked, Set<String> granted, Set<String> carried) {

    /** The two that are known before anything is asked. */
    Set<String> known() {
      Set<String> known = new HashSet<>(granted);
      known.retainAll(carried);
      return known;
    }
  }

  /** Made by the harness. */
  public Layers() {
    for (int i = 0; i < COUNT; i++) {
      Question question = Question.of(i, CLIENTS, ROLES, Ledger.SCOPES);
      Collection<Integer> grant = IntStream.of(Ledger.granted(question.client())).boxed().toList();
      questions[i] = question;
      byName[i] = question.request();
      byNumber[i] = numbered(question);
      applicants[i] = engine.applicant(byName[i]);
      asking[i] = ScopeSet.copyOf(named(question.asked()));
      names[i] = new NamedLayers(named(question.asked()), named(grant), named(question.carried()));
      known[i] = names[i].known();
      halves[i] = half(question.asked().get(0));
      namedHalves[i] = named(question.asked().subList(0, HALF));
      asked[i] = bits(question.asked());
      granted[i] = bits(grant);
      carried[i] = bits(question.carried());
    }
    long allowed = Stream.of(questions).mapToLong(question -> question.allowed().size()).sum();
    VerdictMix.tell((long) COUNT * Ledger.SCOPES, allowed);
  }

  /** All 24 scopes as the engine hands them out: what a user of all roles holds. */
  private ScopeSet everything() {
    TokenRequest request = Question.of(0, CLIENTS, Ledger.ROLES, Ledger.SCOPES).request();
    return engine.decide(request) instanceof TokenDecision.Granted granted
        ? granted.permissions()
        : ScopeSet.empty();
  }

  /** Half of the scopes as the engine hands them out: what a client of its own is granted. */
  private ScopeSet half(int first) {
    int client = first % CLIENTS; // its grant begins there
    List<Integer> roles = IntStream.range(0, Ledger.ROLES).boxed().toList();
    List<Integer> asked =
        IntStream.range(first, first + HALF).mapToObj(i -> i % Ledger.SCOPES).toList();
    return engine.decide(new Question(client, roles, asked).request()).scope();
  }

  /** The same request with scopes that the engine has handed out before. */
  private TokenRequest numbered(Question question) {
    return question.request().toBuilder().scope(new RequestedScope.Explicit(everything)).build();
  }

  private static Set<String> named(Collection<Integer> scopes) {
    return new HashSet<>(scopes.stream().map(i -> Ledger.fresh(Ledger.scope(i))).toList());
  }

  private static long bits(Collection<Integer> scopes) {
    return scopes.stream().mapToLong(i -> 1L << i).reduce(0, (a, b) -> a | b);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types are made raw
  private static Set<String>[] newSets() {
    return new Set[COUNT];
  }
}
