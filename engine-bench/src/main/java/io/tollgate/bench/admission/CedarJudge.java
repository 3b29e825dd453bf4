package io.tollgate.bench.admission;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * cedar-java: a policy for each way to be allowed an operation.
 *
 * <p>Expert: policies are parsed and cached on the native side, once; the token's scopes are
 * context, so that no entities need to be handed over with a call.
 */
final class CedarJudge implements ScopeJudge {
  private static final EntityTypeName ACTION = type("Action");
  private static final EntityUID CALLER = type("Caller").of("caller");
  private static final EntityUID API = type("Api").of("my-org");

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final Entities none = new Entities();
  private final PolicySet policies;

  private CedarJudge(PolicySet policies) {
    this.policies = policies;
  }

  /** Throws where the native library does not load: what cannot run is not measured. */
  static CedarJudge create() {
    try {
      PolicySet policies = PolicySet.parsePolicies(text());
      policies.cache();
      return new CedarJudge(policies);
    } catch (Exception | LinkageError e) {
      throw new IllegalStateException("cedar-java is skipped: it does not load here", e);
    }
  }

  @Override
  public boolean allows(Operation operation, String scope) {
    List<Value> held = new ArrayList<>();
    for (String part : scope.split(" ", -1)) {
      held.add(new PrimString(part));
    }
    Context context = new Context(Map.of("scopes", new CedarList(held)));
    AuthorizationRequest request =
        new AuthorizationRequest(CALLER, ACTION.of(operation.id()), API, context);
    try {
      return engine.isAuthorized(request, policies, none).success.orElseThrow().isAllowed();
    } catch (Exception e) {
      throw new IllegalStateException("cedar-java does not answer", e);
    }
  }

  private static String text() {
    return CatalogueReader.myOrganization().operations().stream()
        .flatMap(operation -> operation.alternatives().stream().map(way -> policy(operation, way)))
        .collect(Collectors.joining("\n"));
  }

  private static String policy(Operation operation, ScopeAlternative way) {
    String needed =
        way.scopes().toList().stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    return "permit(principal, action == Action::\"%s\", resource) when { context.scopes.containsAll([%s]) };"
        .formatted(operation.id(), needed);
  }

  private static EntityTypeName type(String name) {
    return EntityTypeName.parse(name).orElseThrow();
  }
}
