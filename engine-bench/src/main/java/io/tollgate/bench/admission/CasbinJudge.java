package io.tollgate.bench.admission;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.Operation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin: a rule for each way to be allowed an operation.
 *
 * <p>Expert: the matcher compares the operation first and calls the function only for the rules
 * that are left, the claim is split once, not for each rule, and nothing is logged, which it is by
 * default.
 */
final class CasbinJudge implements ScopeJudge {
  private static final String MODEL =
      """
      [request_definition]
      r = held, operation
      [policy_definition]
      p = operation, needed
      [policy_effect]
      e = some(where (p.eft == allow))
      [matchers]
      m = r.operation == p.operation && holds(r.held, p.needed)
      """;

  private final Enforcer enforcer;

  /** Whether a set has all scopes of a text. */
  private static final class Holds extends CustomFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
      return "holds";
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject held, AviatorObject needed) {
      Set<?> scopes = (Set<?>) held.getValue(env);
      String text = (String) needed.getValue(env);
      return AviatorBoolean.valueOf(scopes.containsAll(Arrays.asList(text.split(" "))));
    }
  }

  CasbinJudge() {
    Model model = new Model();
    model.loadModelFromText(MODEL);
    enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    enforcer.addFunction("holds", new Holds());
    enforcer.addPolicies(
        CatalogueReader.myOrganization().operations().stream()
            .flatMap(
                operation ->
                    operation.alternatives().stream()
                        .map(way -> List.of(operation.id(), way.scopes().toString())))
            .toList());
  }

  @Override
  public boolean allows(Operation operation, String scope) {
    return enforcer.enforce(new HashSet<>(Arrays.asList(scope.split(" "))), operation.id());
  }
}
