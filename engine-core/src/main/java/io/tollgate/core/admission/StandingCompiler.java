package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.TokenType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a token stands, by the gates that judge calls.
 *
 * @param catalogue the operations
 * @param callers who may call
 * @param skewSeconds how far clocks may be apart
 */
@SuppressWarnings("EnumOrdinal") // the places live as long as a snapshot and are stored nowhere
record StandingCompiler(CompiledCatalogue catalogue, CompiledCallers callers, long skewSeconds) {

  Standing compile(TokenClaims token, TokenType scheme, String host) {
    ProofState[] states = ProofState.values();
    long[] credentials = new long[states.length];
    for (ProofState proof : states) {
      credentials[proof.ordinal()] = credentials(call(token, scheme, host, proof), token);
    }
    return new Standing(token, skewSeconds, credentials, calls(token, scheme, host));
  }

  private long credentials(ApiCall call, TokenClaims token) {
    int domain = callers.domains().find(call, token);
    return TokenGate.lasting(token)
        | (domain < 0 ? callers.domains().obstacles(call, token) : Obstacles.NONE)
        | callers.possession(call, token, callers.domains().api(domain, token), callerOf(token));
  }

  private Map<String, StandingCall> calls(TokenClaims token, TokenType scheme, String host) {
    Map<String, StandingCall> calls = new HashMap<>();
    if (TokenGate.lasting(token) == Obstacles.NONE) {
      ApiCall any = call(token, scheme, host, ProofState.ABSENT);
      Api api = callers.domains().api(callers.domains().find(any, token), token);
      CompiledCaller caller = callerOf(token);
      long always = callers.obstacles(api, caller, token.organization().orElseThrow());
      for (CompiledOperation operation : catalogue.operations()) {
        if (operation.stepUp() == null) { // else it depends on the time
          calls.put(operation.operation().id(), call(operation, token, caller, always));
        }
      }
    }
    return calls;
  }

  private StandingCall call(
      CompiledOperation compiled, TokenClaims token, @Nullable CompiledCaller caller, long always) {
    Operation operation = compiled.operation();
    int way = compiled.wayOf(token.scope(), 0);
    return new StandingCall(
        compiled,
        callers.lacksConfiguration(caller) ? null : callers.configurationOf(caller),
        always | ScopeGate.insufficient(way),
        !operation.requirements().isEmpty() || operation.accessLevel().isPresent(),
        way >= 0 && !compiled.way(way).obligations().isEmpty());
  }

  private @Nullable CompiledCaller callerOf(TokenClaims token) {
    String client = TokenGate.clientOf(token);
    return client == null ? null : callers.find(client);
  }

  private static ApiCall call(TokenClaims token, TokenType scheme, String host, ProofState proof) {
    return new ApiCall("", host, "", scheme, proof, Optional.of(token), CallFacts.NONE);
  }
}
