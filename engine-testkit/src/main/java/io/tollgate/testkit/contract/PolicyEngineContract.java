package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.PolicyEngine;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.testkit.model.AdmissionCase;
import io.tollgate.testkit.model.AdmissionDisagreement;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.model.Case;
import io.tollgate.testkit.model.Disagreement;
import io.tollgate.testkit.random.AdmissionGenerator;
import io.tollgate.testkit.random.Choices;
import io.tollgate.testkit.random.PlainCall;
import io.tollgate.testkit.random.SmallCatalogue;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What everybody expects of a {@link PolicyEngine}: the answers of the reference model. Extend it
 * to test an engine behind something of your own: a cache, a connection, a feature switch.
 *
 * @since 0.1.0
 */
public abstract class PolicyEngineContract {
  private static final int WIDTH = 5;

  /** For those who extend it. */
  protected PolicyEngineContract() {}

  /**
   * Makes an engine. Its limits have to be so wide that they never speak.
   *
   * @param world what it judges by: tenant, catalogue, sensitive operations, skew of clocks, time
   * @return the engine
   */
  protected abstract PolicyEngine engine(AdmissionWorld world);

  /**
   * Returns the operations that calls are made of.
   *
   * @return the catalogue, a small one unless this is overridden
   */
  protected OperationCatalogue catalogue() {
    return SmallCatalogue.OF_DOMAIN;
  }

  /** Every token is granted or refused as the model says, and explained as it says. */
  @Property
  public void decisions_areThoseOfTheModel(@ForAll("requests") Case c) {
    PolicyEngine engine = engine(PlainCall.world(catalogue()).with(c.tenant()));
    assertThat(Disagreement.find(engine, c.tenant(), c.ask())).isEmpty();
  }

  /** Every call is admitted or refused as the model says. */
  @Property
  public void admissions_areThoseOfTheModel(@ForAll("calls") AdmissionCase c) {
    PolicyEngine engine = engine(c.world());
    assertThat(AdmissionDisagreement.find(engine, c.world(), c.call())).isEmpty();
  }

  /**
   * Returns requests and the tenants that they are made to.
   *
   * @return any cases; half of them are refused
   */
  @Provide
  public Arbitrary<Case> requests() {
    return Choices.cases(WIDTH);
  }

  /**
   * Returns calls and the worlds that they are made in.
   *
   * @return any cases; a quarter of them is admitted
   */
  @Provide
  public Arbitrary<AdmissionCase> calls() {
    OperationCatalogue catalogue = catalogue();
    return Choices.made(r -> AdmissionGenerator.aCase(r, catalogue));
  }
}
