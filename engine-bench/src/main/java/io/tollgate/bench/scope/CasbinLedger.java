package io.tollgate.bench.scope;

import java.util.List;
import java.util.stream.IntStream;
import org.casbin.jcasbin.main.CachedEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/**
 * The ledger's rules for jCasbin, in its RBAC model with a second role graph for clients.
 *
 * <p>Expert: a rule is a role and a scope, the matcher compares the scope before it walks a graph,
 * and users and clients hang on graphs instead of multiplying the rules.
 */
final class CasbinLedger {
  private static final String MODEL =
      """
      [request_definition]
      r = user, client, scope
      [policy_definition]
      p = role, scope
      [role_definition]
      g = _, _
      g2 = _, _
      [policy_effect]
      e = some(where (p.eft == allow))
      [matchers]
      m = r.scope == p.scope && g2(r.client, r.scope) && g(r.user, p.role)
      """;

  private final Enforcer plain;
  private final CachedEnforcer cached;
  private final String[][] questions;

  private CasbinLedger(Enforcer plain, CachedEnforcer cached, String[][] questions) {
    this.plain = plain;
    this.cached = cached;
    this.questions = questions;
  }

  static CasbinLedger of(Question[] questions, int clients) {
    Enforcer plain = new Enforcer(model());
    CachedEnforcer cached = new CachedEnforcer(model());
    String[][] asked = new String[questions.length][];
    for (int i = 0; i < asked.length; i++) {
      Question question = questions[i];
      asked[i] =
          new String[] {
            Ledger.fresh(user(question)),
            Ledger.fresh(Ledger.client(question.client())),
            Ledger.fresh(Ledger.scope(question.asked().get(0)))
          };
    }
    fill(plain, questions, clients);
    fill(cached, questions, clients);
    return new CasbinLedger(plain, cached, asked);
  }

  boolean enforce(int turn) {
    return plain.enforce((Object[]) questions[turn]);
  }

  /** The same with a cache of answers: a look-up, once every question was asked. */
  boolean enforceCached(int turn) {
    return cached.enforce((Object[]) questions[turn]);
  }

  private static Model model() {
    Model model = new Model();
    model.loadModelFromText(MODEL);
    return model;
  }

  private static void fill(Enforcer enforcer, Question[] questions, int clients) {
    // Expert: nothing is logged, which it is by default, and links are built once, when all is in.
    enforcer.enableLog(false);
    enforcer.enableAutoBuildRoleLinks(false);
    enforcer.enableAutoSave(false);
    enforcer.addPolicies(
        IntStream.range(0, Ledger.ROLES)
            .boxed()
            .flatMap(
                role ->
                    Ledger.names(Ledger.carried(role)).stream()
                        .map(scope -> List.of(Ledger.role(role), scope)))
            .toList());
    enforcer.addNamedGroupingPolicies(
        "g2",
        IntStream.range(0, clients)
            .boxed()
            .flatMap(
                client ->
                    Ledger.names(Ledger.granted(client)).stream()
                        .map(scope -> List.of(Ledger.client(client), scope)))
            .toList());
    List<List<String>> users =
        IntStream.range(0, questions.length)
            .mapToObj(i -> questions[i])
            .flatMap(
                question ->
                    question.roles().stream()
                        .map(role -> List.of(user(question), Ledger.role(role))))
            .distinct()
            .toList();
    if (!users.isEmpty()) {
      enforcer.addNamedGroupingPolicies("g", users);
    }
    enforcer.buildRoleLinks();
  }

  /** A user for each set of roles. */
  private static String user(Question question) {
    return "auth0|user" + question.roles();
  }
}
