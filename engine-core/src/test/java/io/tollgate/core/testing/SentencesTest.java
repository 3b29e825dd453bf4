package io.tollgate.core.testing;

import static io.tollgate.testkit.TollgateAssertions.assertThat;

import io.tollgate.Layer;
import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.core.Tollgate;
import org.junit.jupiter.api.Test;

/** One case each, as sentences. */
class SentencesTest {
  private final PolicyEngine engine = Tollgate.engine(AcmePolicyProperties.ACME);

  @Test
  void anAuditor_readsMembersAndRemovesNone() {
    TokenRequest request =
        TokenRequest.forUser("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
            .audience("https://acme.us.auth0.com/my-org/")
            .organization("org_b7Kx2MnQ9vTzR4wL")
            .scope("read:my_org:members delete:my_org:memberships")
            .roles("Auditor")
            .build();

    assertThat(engine.decide(request))
        .isGranted()
        .has("read:my_org:members")
        .missing("delete:my_org:memberships");
    assertThat(engine.explain(request)).missing("delete:my_org:memberships", Layer.RBAC);
  }
}
