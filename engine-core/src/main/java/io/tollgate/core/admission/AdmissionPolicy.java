package io.tollgate.core.admission;

import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges calls by a compiled tenant, in two steps between which the limits are charged: first
 * whether the token is one for this API at all, then everything else. Pure: the time comes as an
 * argument, and limits are somebody else's.
 *
 * <p>Each step reports all that stands against a call. Only step-up waits for the rest: nobody is
 * asked to authenticate again in vain.
 */
public final class AdmissionPolicy {

  private final CompiledCatalogue catalogue;
  private final CompiledCallers callers;
  private final long skewSeconds;
  private final @Nullable ScopeRecheck recheck;

  private AdmissionPolicy(
      CompiledCatalogue catalogue,
      CompiledCallers callers,
      long skewSeconds,
      @Nullable ScopeRecheck recheck) {
    this.catalogue = catalogue;
    this.callers = callers;
    this.skewSeconds = skewSeconds;
    this.recheck = recheck;
  }

  /**
   * Compiles a tenant and a catalogue.
   *
   * @param rules what calls are judged by
   * @param tokens who decides about tokens, for re-checking scopes
   * @return a policy
   */
  public static AdmissionPolicy of(AdmissionRules rules, TokenPolicy tokens) {
    CompiledCallers callers = CompiledCallers.of(rules.tenant(), rules.catalogue());
    return new AdmissionPolicy(
        CompiledCatalogue.of(rules.catalogue(), rules.stepUp()),
        callers,
        rules.clockSkew().toSeconds(),
        rules.rechecksScopes() ? new ScopeRecheck(tokens, callers.domains()) : null);
  }

  /**
   * Says what is wrong with a call's credentials.
   *
   * @param call the call
   * @param nowSeconds the time in seconds since 1970
   * @return reasons as bits; 0 if nothing is wrong
   */
  public long credentialObstacles(ApiCall call, long nowSeconds) {
    if (call.token().isEmpty()) {
      return Obstacles.of(CallReason.TOKEN_MISSING);
    }
    TokenClaims token = call.token().get();
    String clientId = TokenGate.clientOf(token);
    CompiledCaller caller = clientId == null ? null : callers.find(clientId);
    Api api = callers.domains().apiOf(call, token);
    ProofOfPossession proof = api == null ? ProofOfPossession.NONE : api.proofOfPossession();
    Client client = caller == null ? null : caller.client();
    return TokenGate.obstacles(token, nowSeconds, skewSeconds)
        | callers.domains().obstacles(call, token)
        | PossessionGate.obstacles(call, token, proof, client);
  }

  /**
   * Finds the operation of a call.
   *
   * @param call the call
   * @return its number, or a negative one that says why there is none
   */
  public int route(ApiCall call) {
    return catalogue.routes().match(call.method(), call.path());
  }

  /**
   * Says by which limits a call is counted; one that reaches no operation is counted by its method.
   *
   * @param call the call
   * @param route what {@link #route} returned
   * @return reads or writes
   */
  public CallClass callClass(ApiCall call, int route) {
    if (route >= 0) {
      return catalogue.operation(route).operation().callClass();
    }
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    return reads ? CallClass.READ : CallClass.WRITE;
  }

  /**
   * Says what stands against a call whose credentials are good.
   *
   * @param call the call
   * @param route what {@link #route} returned
   * @param nowSeconds the time in seconds since 1970
   * @return reasons as bits; 0 if nothing does
   */
  public long obstacles(ApiCall call, int route, long nowSeconds) {
    TokenClaims token = call.token().orElseThrow();
    String clientId = clientOf(token);
    CompiledCaller caller = callers.find(clientId);
    long obstacles =
        callers.obstacles(
                callers.domains().apiOf(call, token), caller, token.organization().orElseThrow())
            | CompiledCatalogue.obstacles(route);
    CompiledOperation operation = route < 0 ? null : catalogue.operation(route);
    if (operation != null) {
      obstacles |=
          ScopeGate.obstacles(operation, call, token, clientId, recheck)
              | configurationObstacles(operation, caller, call)
              | AccessGate.obstacles(operation, call.facts());
    }
    return operation == null || obstacles != Obstacles.NONE
        ? obstacles
        : stepUpObstacle(operation, token, nowSeconds);
  }

  /**
   * Makes the answer to a call whose credentials are good and that the limits let pass.
   *
   * @param obstacles what {@link #obstacles} returned
   * @param call the call
   * @param route what {@link #route} returned
   * @param charge what the limits said
   * @return the answer
   */
  public Admission answer(long obstacles, ApiCall call, int route, Admission.Charge charge) {
    if (route < 0) {
      return refused(obstacles, call, route, Optional.of(charge));
    }
    CompiledOperation operation = catalogue.operation(route);
    if (obstacles == Obstacles.NONE) {
      return new Admission.Admitted(operation.operation(), charge, obligations(operation, call));
    }
    StepUpRule rule = operation.stepUp();
    return obstacles == Obstacles.of(CallReason.STEP_UP_REQUIRED) && rule != null
        ? new Admission.Challenged(operation.operation(), charge, rule)
        : refused(obstacles, call, route, Optional.of(charge));
  }

  /**
   * Makes the answer as a code.
   *
   * @param obstacles what {@link #obstacles} or {@link #credentialObstacles} returned
   * @param call the call
   * @param route what {@link #route} returned, if nothing stands against the call
   * @return the code
   */
  public long code(long obstacles, ApiCall call, int route) {
    return obstacles == Obstacles.NONE
        ? AdmissionCode.admitted(hasObligations(catalogue.operation(route), call))
        : AdmissionCode.of(Obstacles.first(obstacles));
  }

  /**
   * Makes the answer to a call whose credentials are not good.
   *
   * @param obstacles what {@link #credentialObstacles} returned
   * @return the refusal
   */
  public static Admission.Refused refusedCredentials(long obstacles) {
    return Admission.Refused.of(Obstacles.list(obstacles));
  }

  private Admission.Refused refused(
      long obstacles, ApiCall call, int route, Optional<Admission.Charge> charge) {
    Optional<Operation> operation =
        route < 0 ? Optional.empty() : Optional.of(catalogue.operation(route).operation());
    return new Admission.Refused(
        Obstacles.list(obstacles),
        operation,
        charge,
        missingScopes(obstacles, call, route),
        Obstacles.missingFacts(obstacles),
        Obstacles.has(obstacles, CallReason.METHOD_NOT_ALLOWED)
            ? catalogue.routes().methodsOf(call.path())
            : List.of());
  }

  private ScopeSet missingScopes(long obstacles, ApiCall call, int route) {
    boolean missing =
        Obstacles.has(obstacles, CallReason.SCOPE_INSUFFICIENT)
            || Obstacles.has(obstacles, CallReason.SCOPE_WITHDRAWN);
    if (!missing) {
      return ScopeSet.empty();
    }
    TokenClaims token = call.token().orElseThrow();
    CompiledOperation operation = catalogue.operation(route);
    return ScopeGate.missing(operation, call, token, clientOf(token), recheck);
  }

  private boolean hasObligations(CompiledOperation operation, ApiCall call) {
    TokenClaims token = call.token().orElseThrow();
    String clientId = clientOf(token);
    int way = ScopeGate.wayOf(operation, call, token, clientId, recheck);
    return !operation.way(way).obligations().isEmpty()
        || AccessGate.obliges(operation.operation(), call.facts())
        || ConfigurationGate.deletesOnlyIfEmpty(
            operation, callers.configurationOf(callers.find(clientId)), call.facts());
  }

  private List<String> obligations(CompiledOperation operation, ApiCall call) {
    TokenClaims token = call.token().orElseThrow();
    String clientId = clientOf(token);
    int way = ScopeGate.wayOf(operation, call, token, clientId, recheck);
    List<String> obligations = new ArrayList<>(operation.way(way).obligations());
    if (ConfigurationGate.deletesOnlyIfEmpty(
        operation, callers.configurationOf(callers.find(clientId)), call.facts())) {
      obligations.add(ConnectionUsers.CheckedByDeletion.OBLIGATION);
    }
    if (AccessGate.obliges(operation.operation(), call.facts())) {
      obligations.add(AccessGate.obligation(operation.operation()));
    }
    return obligations;
  }

  private long configurationObstacles(
      CompiledOperation operation, @Nullable CompiledCaller caller, ApiCall call) {
    return callers.lacksConfiguration(caller)
        ? Obstacles.NONE
        : ConfigurationGate.obstacles(operation, callers.configurationOf(caller), call.facts());
  }

  private long stepUpObstacle(CompiledOperation operation, TokenClaims token, long nowSeconds) {
    StepUpRule rule = operation.stepUp();
    return Obstacles.when(
        rule != null && !StepUpGate.isSatisfied(rule, token, nowSeconds, skewSeconds),
        CallReason.STEP_UP_REQUIRED);
  }

  private static String clientOf(TokenClaims token) {
    String client = TokenGate.clientOf(token);
    if (client == null) {
      throw new IllegalArgumentException("credentials must be good: client=none");
    }
    return client;
  }
}
