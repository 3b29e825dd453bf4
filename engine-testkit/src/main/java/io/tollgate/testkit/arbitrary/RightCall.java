package io.tollgate.testkit.arbitrary;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.StepUpRule;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.MyOrganizationConfiguration;
import io.tollgate.tenant.Organization;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Strategy;
import io.tollgate.testkit.model.AdmissionWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls with all that can speak for them. Whether they are admitted is for the model to say.
 *
 * @param world what they are judged by
 * @param operation what is called
 * @param client who calls
 * @param domain where
 */
record RightCall(AdmissionWorld world, Operation operation, Client client, String domain) {
  private static final String THUMBPRINT = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

  /** A call each by bearer token, by one bound to a key, and by one bound to a certificate. */
  static List<ApiCall> all(AdmissionWorld world, Operation operation, Client client) {
    List<ApiCall> all = new ArrayList<>();
    for (String domain : world.domains()) {
      RightCall call = new RightCall(world, operation, client, domain);
      all.add(call.of().bearer(call.token().build()).build());
      all.add(
          call.of().dpop(call.token().keyThumbprint(THUMBPRINT).build(), ProofState.VALID).build());
      all.add(
          call.of()
              .bearer(call.token().certificateThumbprint(THUMBPRINT).build(), ProofState.VALID)
              .build());
    }
    return all;
  }

  private ApiCall.Builder of() {
    OperationCatalogue catalogue = world.catalogue();
    String below = operation.path().equals("/") ? "" : operation.path();
    String path = catalogue.basePath() + below.replaceAll("\\{[^}]*\\}", "x_1");
    return ApiCall.of(operation.method(), domain, path.isEmpty() ? "/" : path).facts(facts());
  }

  private TokenClaims.Builder token() {
    Instant now = world.now();
    TokenClaims.Builder token =
        TokenClaims.builder()
            .issuer("https://" + domain + "/")
            .audience(world.audience(domain))
            .expiresAt(now.plusSeconds(600))
            .organization(organization())
            .clientId(client.id())
            .scope(operation.alternatives().get(0).scopes().toString());
    StepUpRule rule = world.stepUp().rules().get(operation.id());
    if (rule != null) {
      token.amr(rule.amrValues()).authenticatedAt(Instant.ofEpochSecond(now.getEpochSecond()));
      rule.acrValues().stream().findFirst().ifPresent(token::acr);
    }
    return token;
  }

  private String organization() {
    return world.tenant().organizations() instanceof Organizations.Listed listed
        ? listed.organizations().stream().map(Organization::id).findFirst().orElse("org_a")
        : "org_a";
  }

  private CallFacts facts() {
    CallFacts facts =
        CallFacts.NONE
            .withConnectionUsers(0)
            .withAccessLevel(AccessLevel.FULL)
            .withChangedMembers(operation.limitedMembers());
    Optional<Strategy> strategy =
        client
            .myOrganizationConfiguration()
            .map(MyOrganizationConfiguration::allowedStrategies)
            .flatMap(allowed -> allowed.stream().findFirst());
    return strategy.map(Strategy::wireName).map(facts::withStrategy).orElse(facts);
  }
}
