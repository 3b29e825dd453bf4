package io.tollgate.bench.scope;

import io.tollgate.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * May this client get these scopes for a user of these roles?
 *
 * @param client the client's number
 * @param roles the numbers of the user's roles
 * @param asked the numbers of the scopes
 */
record Question(int client, List<Integer> roles, List<Integer> asked) {

  /** The question of a turn: clients, roles and scopes go round at different speeds. */
  static Question of(int turn, int clients, int roles, int asked) {
    int client = Math.floorMod(turn * 7_919, clients);
    List<Integer> held =
        IntStream.range(0, roles).mapToObj(i -> (turn + 3 * i) % Ledger.ROLES).distinct().toList();
    int first = turn * 5 / 3;
    return new Question(
        client,
        held,
        IntStream.range(0, asked).mapToObj(i -> (first + i) % Ledger.SCOPES).toList());
  }

  /** What the user's roles carry together. */
  Set<Integer> carried() {
    Set<Integer> carried = new TreeSet<>();
    for (int role : roles) {
      IntStream.of(Ledger.carried(role)).forEach(carried::add);
    }
    return carried;
  }

  /** The answer, found the slow way: asked for, granted and carried. */
  List<Integer> allowed() {
    List<Integer> allowed = new ArrayList<>(asked);
    allowed.retainAll(IntStream.of(Ledger.granted(client)).boxed().toList());
    allowed.retainAll(carried());
    return allowed;
  }

  /** The same for the engine, every text a string of its own. */
  TokenRequest request() {
    List<String> scopes = asked.stream().map(Ledger::scope).toList();
    return TokenRequest.forUser(Ledger.fresh(Ledger.client(client)))
        .audience(Ledger.fresh(Ledger.AUDIENCE))
        .roles(roles.stream().map(role -> Ledger.fresh(Ledger.role(role))).toList())
        .scope(Ledger.fresh(String.join(" ", scopes)))
        .build();
  }
}
