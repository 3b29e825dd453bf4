package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.TokenType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a token stands, by the gates that judge calls.
 *
 * @param catalogue the operations
 * @param callers who may call
 * @param skewSeconds how far clocks may be apart
 */
record StandingCompiler(CompiledCatalogue catalogue, CompiledCallers callers, long skewSeconds) {

  Standing compile(TokenClaims token, TokenType scheme, String host) {
    CompiledCaller caller = callerOf(token);
    int good = 0;
    for (ProofState proof : ProofState.values()) {
      boolean passes = credentials(call(token, scheme, host, proof), token) == Obstacles.NONE;
      good |= passes ? Standing.bit(proof) : 0;
    }
    return new Standing(
        catalogue.byId(),
        token,
        skewSeconds,
        good,
        good == 0 ? new long[0] : fixed(call(token, scheme, host, ProofState.ABSENT), token),
        callers.lacksConfiguration(caller) ? null : callers.configurationOf(caller));
  }

  private long credentials(ApiCall call, TokenClaims token) {
    int domain = callers.domains().find(call, token);
    return TokenGate.lasting(token)
        | (domain < 0 ? callers.domains().obstacles(call, token) : Obstacles.NONE)
        | callers.possession(call, token, callers.domains().api(domain, token), callerOf(token));
  }

  private long[] fixed(ApiCall any, TokenClaims token) {
    Api api = callers.domains().api(callers.domains().find(any, token), token);
    String organization = token.organization().orElseThrow();
    long always = callers.obstacles(api, callerOf(token), organization);
    return catalogue.operations().stream()
        .mapToLong(operation -> fixed(operation, token.scope(), always))
        .toArray();
  }

  private static long fixed(CompiledOperation operation, String scope, long always) {
    int way = operation.wayOf(scope, 0);
    long obstacles = always | ScopeGate.insufficient(way);
    boolean obliges = way >= 0 && !operation.way(way).obligations().isEmpty();
    return obstacles == Obstacles.NONE && obliges ? Obstacles.NONE_BUT_OBLIGED : obstacles;
  }

  private @Nullable CompiledCaller callerOf(TokenClaims token) {
    String client = TokenGate.clientOf(token);
    return client == null ? null : callers.find(client);
  }

  private static ApiCall call(TokenClaims token, TokenType scheme, String host, ProofState proof) {
    Optional<TokenClaims> present = Optional.of(token);
    return new ApiCall("", host, "", scheme, proof, present, false, CallFacts.NONE);
  }
}
