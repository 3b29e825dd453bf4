package io.tollgate.core.policy;

import io.tollgate.ConfigurationRemedy;
import io.tollgate.Layer;
import io.tollgate.Reason;
import io.tollgate.Remedy;
import io.tollgate.RequestRemedy;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.scope.ScopeSet;
import java.util.ArrayList;
import java.util.List;

/** Explains the refusal of a request whose client or API is unknown: nothing else can be judged. */
final class UnresolvedExplainer {

  private final CompiledTenant tenant;
  private final TokenRequest request;

  UnresolvedExplainer(CompiledTenant tenant, TokenRequest request) {
    this.tenant = tenant;
    this.request = request;
  }

  TokenExplanation explain(long refusals) {
    List<Reason> reasons = Refusals.list(refusals, request.subjectType());
    List<Layer> failing = reasons.stream().map(Reason::layer).distinct().sorted().toList();
    List<Remedy> remedies = reasons.stream().map(this::remedy).toList();
    List<ScopeExplanation> rows = new ArrayList<>();
    for (String scope : asked()) {
      rows.add(new ScopeExplanation(scope, false, failing, remedies));
    }
    return new TokenExplanation(
        RefusalText.unresolved(request, refusals),
        List.of(Layer.CLIENT, Layer.API),
        reasons,
        remedies,
        rows);
  }

  private ScopeSet asked() {
    return request.scope() instanceof RequestedScope.Explicit explicit
        ? explicit.scopes()
        : ScopeSet.empty();
  }

  private Remedy remedy(Reason reason) {
    return switch (reason) {
      case CLIENT_UNKNOWN -> new ConfigurationRemedy.RegisterClient(request.clientId());
      case API_NOT_ACTIVATED -> new ConfigurationRemedy.ActivateMyOrganization();
      case API_UNKNOWN -> unknownApi(String.valueOf(TokenPolicy.audienceOf(request)));
      default -> new RequestRemedy.NameAudience();
    };
  }

  /** An identifier is matched exactly; most that do not match differ in case or a slash. */
  private Remedy unknownApi(String audience) {
    for (String identifier : tenant.apis().keySet()) {
      if (withoutSlash(identifier).equalsIgnoreCase(withoutSlash(audience))) {
        return new RequestRemedy.UseAudience(identifier);
      }
    }
    return new ConfigurationRemedy.DefineApi(audience);
  }

  private static String withoutSlash(String identifier) {
    return identifier.endsWith("/") ? identifier.substring(0, identifier.length() - 1) : identifier;
  }
}
