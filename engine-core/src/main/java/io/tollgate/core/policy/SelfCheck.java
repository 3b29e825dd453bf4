package io.tollgate.core.policy;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Compares what compiled bits decide with what the layers say one by one, scope by scope and by
 * name, before anybody is judged by the bits.
 *
 * <p>A decision is an intersection, so scopes cannot disturb each other, and what roles give
 * together is the union of what each gives. Hence it is enough to ask, for each API, client, flow
 * and single role or none, for all scopes at once. Where these are more than {@link #MOST}, that
 * many are drawn from them, always the same for a tenant of the same size.
 */
final class SelfCheck {

  /** How many requests are compared at most: a second's work for the largest tenants. */
  static final int MOST = 2_000;

  private static final long SEED = 42;

  private final TokenPolicy policy;
  private final Tenant tenant;
  private final List<Optional<Role>> roles = new ArrayList<>();

  private SelfCheck(TokenPolicy policy, Tenant tenant) {
    this.policy = policy;
    this.tenant = tenant;
    roles.add(Optional.empty());
    tenant.roles().forEach(role -> roles.add(Optional.of(role)));
  }

  /** The first request that is decided differently, in words; nothing if none is. */
  static Optional<String> differenceIn(TokenPolicy policy, Tenant tenant) {
    return new SelfCheck(policy, tenant).difference();
  }

  private Optional<String> difference() {
    long cases = 2L * tenant.apis().size() * tenant.clients().size() * roles.size();
    SplittableRandom random = new SplittableRandom(SEED);
    for (long i = 0; i < Math.min(cases, MOST); i++) {
      TokenRequest request = request(cases <= MOST ? i : random.nextLong(cases));
      if (differs(request)) {
        return Optional.of(
            "client=%s flow=%s audience=%s roles=%s"
                .formatted(
                    request.clientId(),
                    request.subjectType().wireName(),
                    request.audience().orElse(""),
                    request.roles()));
      }
    }
    return Optional.empty();
  }

  private TokenRequest request(long number) {
    long rest = number / 2;
    Optional<Role> role = roles.get((int) (rest % roles.size()));
    rest /= roles.size();
    Client client = tenant.clients().get((int) (rest % tenant.clients().size()));
    Api api = tenant.apis().get((int) (rest / tenant.clients().size()));
    SubjectType flow = number % 2 == 0 ? SubjectType.USER : SubjectType.CLIENT;
    TokenRequest.Builder request =
        (flow == SubjectType.USER
                ? TokenRequest.forUser(client.id())
                : TokenRequest.forClient(client.id()))
            .audience(api.identifier())
            .scope(new RequestedScope.Explicit(api.scopes()))
            .roles(role.map(Role::id).stream().toList())
            .consent(new Consent.NotRequired())
            .proofOfPossession(true);
    return request.build();
  }

  private boolean differs(TokenRequest request) {
    TokenExplanation explanation = policy.explain(request);
    TokenDecision decision = policy.decide(request);
    if (!(decision instanceof TokenDecision.Granted)) {
      return explanation.decision().reason() != decision.reason();
    }
    for (ScopeExplanation row : explanation.scopes()) {
      if (row.failing().isEmpty() != decision.scope().contains(row.scope())) {
        return true;
      }
    }
    return false;
  }
}
