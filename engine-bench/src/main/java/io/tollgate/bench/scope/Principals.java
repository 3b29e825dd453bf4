package io.tollgate.bench.scope;

import io.tollgate.bench.VerdictMix;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.TokenScopes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * 512 principals of ten scopes each, their rights worked out before, and a scope that each is asked
 * for. Half of them have it.
 */
@State(Scope.Benchmark)
public class Principals {
  static final int COUNT = 512;
  private static final int HELD = 10;

  final String[] asked = new String[COUNT];
  final ScopeSet[] decided = new ScopeSet[COUNT];
  final ScopeSet[] parsed = new ScopeSet[COUNT];
  final Set<String>[] sets = newSets();

  /** Expert: the supplier is made with the principal, as the security filter defers it. */
  final Supplier<Authentication>[] authentications = newSuppliers();

  /**
   * Expert: a manager for each scope, made once, as the rules of a service are. Which one is asked
   * follows from the request and costs the others nothing, so it is found before.
   */
  final AuthorityAuthorizationManager<Object>[] managers = newManagers();

  /** Made by the harness. */
  public Principals() {
    Map<String, AuthorityAuthorizationManager<Object>> rules = new TreeMap<>();
    int allowed = 0;
    var engine = Ledger.engine(24);
    for (int i = 0; i < COUNT; i++) {
      Question question = Question.of(i, 24, 12, Ledger.SCOPES);
      List<String> held = question.allowed().stream().limit(HELD).map(Ledger::scope).toList();
      asked[i] = Ledger.fresh(scopeFor(held, i));
      String text = String.join(" ", held);
      decided[i] = engine.decide(question.request().toBuilder().scope(text).build()).scope();
      parsed[i] = TokenScopes.parse(text).scopes();
      sets[i] = new HashSet<>(held.stream().map(Ledger::fresh).toList());
      allowed += sets[i].contains(asked[i]) ? 1 : 0;
      Authentication authentication = authenticated(held);
      authentications[i] = () -> authentication;
      managers[i] = rules.computeIfAbsent(asked[i], AuthorityAuthorizationManager::hasAuthority);
    }
    VerdictMix.tell(COUNT, allowed);
  }

  /** The answer, found the slow way. */
  boolean allowed(int turn) {
    return sets[turn].contains(asked[turn]);
  }

  private static String scopeFor(List<String> held, int turn) {
    if (turn % 2 == 0) {
      return held.get(turn / 2 % held.size());
    }
    return IntStream.range(turn, turn + Ledger.SCOPES)
        .mapToObj(Ledger::scope)
        .filter(scope -> !held.contains(scope))
        .findFirst()
        .orElseThrow();
  }

  private static Authentication authenticated(List<String> held) {
    List<GrantedAuthority> authorities =
        held.stream()
            .map(scope -> (GrantedAuthority) new SimpleGrantedAuthority(Ledger.fresh(scope)))
            .toList();
    return new TestingAuthenticationToken("user", "token", authorities);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types are made raw
  private static Set<String>[] newSets() {
    return new Set[COUNT];
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types are made raw
  private static Supplier<Authentication>[] newSuppliers() {
    return new Supplier[COUNT];
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types are made raw
  private static AuthorityAuthorizationManager<Object>[] newManagers() {
    return new AuthorityAuthorizationManager[COUNT];
  }
}
