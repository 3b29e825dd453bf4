package io.tollgate.bench.scope;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ledger's rules for cedar-java: a policy for each role, and one that forbids what the client
 * was not granted.
 *
 * <p>Expert: the policies are parsed and cached on the native side, once; each question hands over
 * only the entities it needs, made beforehand; what a client is granted is an attribute of the
 * client and not a policy, so that the policies do not grow with the tenant.
 */
final class CedarLedger {
  private static final EntityTypeName USER = type("User");
  private static final EntityTypeName ROLE = type("Role");
  private static final EntityTypeName CLIENT = type("Client");
  private static final EntityTypeName SCOPE = type("Action");

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet policies;
  private final AuthorizationRequest[] requests;
  private final Entities[] entities;

  private CedarLedger(PolicySet policies, Question[] questions) {
    this.policies = policies;
    this.requests =
        Stream.of(questions).map(CedarLedger::request).toArray(AuthorizationRequest[]::new);
    this.entities = Stream.of(questions).map(CedarLedger::entities).toArray(Entities[]::new);
  }

  /** Throws where the native library does not load: what cannot run is not measured. */
  static CedarLedger of(Question[] questions) {
    try {
      PolicySet policies = PolicySet.parsePolicies(text());
      policies.cache();
      return new CedarLedger(policies, questions);
    } catch (Exception | LinkageError e) {
      throw new IllegalStateException("cedar-java is skipped: it does not load here", e);
    }
  }

  boolean isAuthorized(int turn) {
    try {
      return engine
          .isAuthorized(requests[turn], policies, entities[turn])
          .success
          .orElseThrow()
          .isAllowed();
    } catch (AuthException e) {
      throw new IllegalStateException("cedar-java does not answer", e);
    }
  }

  private static String text() {
    Stream<String> roles =
        IntStream.range(0, Ledger.ROLES)
            .mapToObj(
                role ->
                    "permit(principal in Role::\"%s\", action in [%s], resource);"
                        .formatted(Ledger.role(role), actions(Ledger.carried(role))));
    String grants =
        "forbid(principal, action, resource) unless { resource.granted.contains(context.scope) };";
    return Stream.concat(roles, Stream.of(grants)).collect(Collectors.joining("\n"));
  }

  private static String actions(int[] scopes) {
    return Ledger.names(scopes).stream()
        .map("Action::\"%s\""::formatted)
        .collect(Collectors.joining(", "));
  }

  private static AuthorizationRequest request(Question question) {
    String scope = Ledger.fresh(Ledger.scope(question.asked().get(0)));
    return new AuthorizationRequest(
        USER.of("auth0|user"),
        SCOPE.of(scope),
        CLIENT.of(Ledger.fresh(Ledger.client(question.client()))),
        new Context(Map.of("scope", new PrimString(scope))));
  }

  private static Entities entities(Question question) {
    Set<EntityUID> roles =
        question.roles().stream()
            .map(role -> ROLE.of(Ledger.role(role)))
            .collect(Collectors.toSet());
    List<Value> granted =
        Ledger.names(Ledger.granted(question.client())).stream()
            .map(scope -> (Value) new PrimString(scope))
            .toList();
    return new Entities(
        Set.of(
            new Entity(USER.of("auth0|user"), roles),
            new Entity(
                CLIENT.of(Ledger.client(question.client())),
                Map.of("granted", new CedarList(granted)),
                Set.of())));
  }

  private static EntityTypeName type(String name) {
    return EntityTypeName.parse(name).orElseThrow();
  }
}
