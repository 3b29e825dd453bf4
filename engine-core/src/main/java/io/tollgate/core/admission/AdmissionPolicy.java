package io.tollgate.core.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.policy.TokenPolicy;
import io.tollgate.limit.CallClass;
import io.tollgate.operation.Operation;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges calls by a compiled tenant, in two steps between which the limits are charged: first
 * whether the token is one for this API at all, then everything else. The time comes as an
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
   * Finds out how a token stands.
   *
   * @param token the token
   * @param scheme how it is presented
   * @param host the host that is called
   * @return its standing; null where each call must be judged in full, because scopes are
   *     re-checked
   */
  public @Nullable Standing standing(TokenClaims token, TokenType scheme, String host) {
    return recheck == null
        ? new StandingCompiler(catalogue, callers, skewSeconds).compile(token, scheme, host)
        : null;
  }

  /**
   * Finds the operation that a call means.
   *
   * @param call the call
   * @return its number, or one that stands for none
   */
  public int route(ApiCall call) {
    return catalogue.routes().match(call.method(), call.path());
  }

  /**
   * Finds an operation by its name.
   *
   * @param operation the operation's id
   * @return its number, or the one that stands for an unknown one
   */
  public int route(String operation) {
    return catalogue.route(operation);
  }

  /**
   * Compares what was compiled with the records it should have been compiled from.
   *
   * @param rules the rules that this policy is for
   * @return the first difference, in words; nothing if there is none
   */
  public Optional<String> differenceFrom(AdmissionRules rules) {
    return AdmissionSelfCheck.differenceIn(catalogue, callers, rules);
  }

  /**
   * Judges a call: the credentials; if they are good the limits, which are charged; and if these
   * let it pass, everything else.
   *
   * @param call the call
   * @param route the operation that it means, found by {@link #route}
   * @param nowSeconds the time in seconds since 1970
   * @param charging charges the call
   * @return what stands against it, as bits, for the other methods to take apart
   */
  public long judge(ApiCall call, int route, long nowSeconds, Charging charging) {
    if (call.token().isEmpty()) {
      return Obstacles.of(
          call.tokenRejected() ? CallReason.TOKEN_REJECTED : CallReason.TOKEN_MISSING);
    }
    TokenClaims token = call.token().get();
    int domain = callers.domains().find(call, token);
    Api api = callers.domains().api(domain, token);
    String clientId = TokenGate.clientOf(token);
    CompiledCaller caller = clientId == null ? null : callers.find(clientId);
    long wrong =
        TokenGate.obstacles(token, nowSeconds, skewSeconds)
            | (domain < 0 ? callers.domains().obstacles(call, token) : Obstacles.NONE)
            | callers.possession(call, token, api, caller);
    if (wrong != Obstacles.NONE) {
      return wrong;
    }
    String organization = token.organization().orElseThrow();
    long denial = charging.charge(organization, callClass(call, route));
    if (denial != Charging.PASSED) {
      return denial;
    }
    long obstacles =
        callers.obstacles(api, caller, organization) | CompiledCatalogue.obstacles(route);
    return route < 0
        ? obstacles
        : obstacles(
            obstacles,
            catalogue.operation(route),
            call,
            requireNonNull(clientId), // else something is wrong with the token
            caller,
            nowSeconds);
  }

  /**
   * Tells whether there is no answer, because what the call is judged by has been replaced.
   *
   * @param obstacles what {@link #judge} returned
   * @return true if so
   */
  public static boolean isSuperseded(long obstacles) {
    return obstacles == Charging.SUPERSEDED;
  }

  /**
   * Makes the answer as a code.
   *
   * @param obstacles what {@link #judge} returned
   * @return the code
   */
  public static long code(long obstacles) {
    return Obstacles.isNone(obstacles)
        ? AdmissionCode.admitted(obstacles == Obstacles.NONE_BUT_OBLIGED)
        : AdmissionCode.of(Obstacles.first(obstacles));
  }

  /**
   * Makes the answer in full.
   *
   * @param obstacles what {@link #judge} returned
   * @param call the call
   * @param route the operation that it means
   * @param charge what the limits said; null if they were not asked
   * @return the answer
   */
  public Admission answer(
      long obstacles, ApiCall call, int route, Admission.@Nullable Charge charge) {
    if (charge == null) {
      return Admission.Refused.of(Obstacles.list(obstacles));
    }
    if (!charge.verdict().isAdmitted()) {
      return new Admission.Throttled(charge, operation(route));
    }
    if (route < 0) {
      return refused(obstacles, call, route, Optional.of(charge));
    }
    CompiledOperation operation = catalogue.operation(route);
    if (Obstacles.isNone(obstacles)) {
      return new Admission.Admitted(operation.operation(), charge, obligations(operation, call));
    }
    StepUpRule rule = operation.stepUp();
    return obstacles == Obstacles.of(CallReason.STEP_UP_REQUIRED) && rule != null
        ? new Admission.Challenged(operation.operation(), charge, rule)
        : refused(obstacles, call, route, Optional.of(charge));
  }

  /** What reaches no operation is counted by its method. */
  private CallClass callClass(ApiCall call, int route) {
    if (route >= 0) {
      return catalogue.operation(route).operation().callClass();
    }
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    return reads ? CallClass.READ : CallClass.WRITE;
  }

  private long obstacles(
      long sofar,
      CompiledOperation operation,
      ApiCall call,
      String clientId,
      @Nullable CompiledCaller caller,
      long nowSeconds) {
    TokenClaims token = call.token().orElseThrow();
    long obstacles =
        sofar
            | ScopeGate.obstacles(operation, call, token, clientId, recheck)
            | configurationObstacles(operation, caller, call.facts())
            | AccessGate.obstacles(operation, call.facts())
            | StepUpGate.userless(operation.stepUp(), token);
    if (obstacles != Obstacles.NONE) {
      return obstacles;
    }
    long stepUp = StepUpGate.weakness(operation.stepUp(), token, nowSeconds, skewSeconds);
    return stepUp == Obstacles.NONE && operation.mayOblige() && obliges(operation, call, clientId)
        ? Obstacles.NONE_BUT_OBLIGED
        : stepUp;
  }

  private Admission.Refused refused(
      long obstacles, ApiCall call, int route, Optional<Admission.Charge> charge) {
    boolean scopes = lacksScopes(obstacles);
    return new Admission.Refused(
        Obstacles.list(obstacles),
        operation(route),
        charge,
        scopes ? missingScopes(call, route) : ScopeSet.empty(),
        Obstacles.missingFacts(obstacles),
        Obstacles.has(obstacles, CallReason.METHOD_NOT_ALLOWED)
            ? catalogue.routes().methodsOf(call.path())
            : List.of(),
        scopes ? call.token().orElseThrow().ignoredScopes() : List.of());
  }

  private Optional<Operation> operation(int route) {
    return route < 0 ? Optional.empty() : Optional.of(catalogue.operation(route).operation());
  }

  private static boolean lacksScopes(long obstacles) {
    return Obstacles.has(obstacles, CallReason.SCOPE_INSUFFICIENT)
        || Obstacles.has(obstacles, CallReason.SCOPE_WITHDRAWN);
  }

  private ScopeSet missingScopes(ApiCall call, int route) {
    TokenClaims token = call.token().orElseThrow();
    CompiledOperation operation = catalogue.operation(route);
    return ScopeGate.missing(operation, call, token, clientOf(token), recheck);
  }

  /** Whether there is any obligation, without making a list of them. */
  private boolean obliges(CompiledOperation operation, ApiCall call, String clientId) {
    int way = ScopeGate.wayOf(operation, call, call.token().orElseThrow(), clientId, recheck);
    return !operation.way(way).obligations().isEmpty()
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
    return obligations;
  }

  private long configurationObstacles(
      CompiledOperation operation, @Nullable CompiledCaller caller, CallFacts facts) {
    return callers.lacksConfiguration(caller)
        ? Obstacles.NONE
        : ConfigurationGate.obstacles(operation, callers.configurationOf(caller), facts);
  }

  private static String clientOf(TokenClaims token) {
    String client = TokenGate.clientOf(token);
    if (client == null) {
      throw new IllegalArgumentException("credentials must be good: client=none");
    }
    return client;
  }
}
