package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Applicant;
import io.tollgate.PolicyEngine;
import io.tollgate.RequestedScope;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.random.Choices;
import io.tollgate.testkit.random.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An applicant is answered as the same request is decided, whatever it asks for. */
final class ApplicantProperties {
  private static final int REQUESTS = 20;

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(1, 5, 63, 64, 65, 129).flatMap(Choices::cases);
  }

  @Property
  void anApplicant_isAnsweredAsItsRequestIsDecided(@ForAll("cases") Case c) {
    compare(Tollgate.engine(c.tenant()), c.tenant(), c.ask());
  }

  /** Most requests that are made choice by choice are refused; these are not. */
  @Property(tries = 200)
  void randomApplicants_areAnsweredAsTheirRequestsAreDecided(@ForAll long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Tenant tenant = Generators.tenant(random, 5);
    PolicyEngine engine = Tollgate.engine(tenant);
    for (int i = 0; i < REQUESTS; i++) {
      compare(engine, tenant, Generators.request(random, tenant));
    }
  }

  private static void compare(PolicyEngine engine, Tenant tenant, TokenRequest ask) {
    Applicant applicant = engine.applicant(ask);
    for (ScopeSet scopes : questions(engine, tenant, ask)) {
      TokenDecision decision =
          engine.decide(ask.toBuilder().scope(new RequestedScope.Explicit(scopes)).build());
      boolean all =
          decision instanceof TokenDecision.Granted && decision.scope().containsAll(scopes);

      assertThat(applicant.granted(scopes).toList()).isEqualTo(decision.scope().toList());
      assertThat(applicant.areGranted(scopes)).isEqualTo(all);
      if (scopes.size() == 1) {
        assertThat(applicant.isGranted(scopes.get(0))).isEqualTo(all);
      }
    }
  }

  /** By name and by number: nothing, each scope, all of them, those granted, and unknown ones. */
  private static List<ScopeSet> questions(PolicyEngine engine, Tenant tenant, TokenRequest ask) {
    List<ScopeSet> questions = new ArrayList<>(List.of(ScopeSet.empty(), ScopeSet.of("unknown")));
    TokenDecision decision = engine.decide(ask);
    questions.add(decision.scope());
    if (decision instanceof TokenDecision.Granted granted) {
      questions.add(granted.permissions());
    }
    if (ask.scope() instanceof RequestedScope.Explicit explicit) {
      questions.add(explicit.scopes());
      questions.add(explicit.scopes().union(ScopeSet.of("unknown")));
    }
    for (Api api : tenant.apis()) {
      questions.add(api.scopes());
      api.scopes().forEach(scope -> questions.add(ScopeSet.of(scope)));
    }
    return questions;
  }
}
