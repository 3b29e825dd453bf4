package io.tollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Applicant;
import io.tollgate.Caller;
import io.tollgate.LiveEngine;
import io.tollgate.PolicyEngine;
import io.tollgate.Reason;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenDecision;
import io.tollgate.TokenExplanation;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.AdmissionCode;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.DecisionRelay;
import io.tollgate.core.DecisionRing;
import io.tollgate.core.EngineDirectory;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.limit.CallClass;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitHeaders;
import io.tollgate.limit.LimitVerdict;
import io.tollgate.limit.Rate;
import io.tollgate.limit.RateLimit;
import io.tollgate.limit.RateLimiter;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.operation.CatalogueReading;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.scope.ScopeSet;
import io.tollgate.spi.Masking;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.Diagnostic;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import io.tollgate.tenant.TenantReading;
import io.tollgate.tenant.TokenType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the documentation is compiled and run here, and stands there word by word. */
class DocumentedExamplesTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  private static final Path SOURCE =
      SourceTree.root()
          .resolve("engine-cli/src/test/java/io/tollgate/cli/DocumentedExamplesTest.java");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/embedding.md",
        "docs/limits.md",
        "docs/admission.md",
        "docs/decision-log.md",
        "docs/directory.md",
        "docs/catalogue.md"
      })
  void javaBlocks_standInThisFile(String document) {
    String source = squeeze(SourceTree.read(SOURCE));
    Matcher blocks = JAVA_BLOCK.matcher(SourceTree.read(SourceTree.root().resolve(document)));
    int found = 0;
    while (blocks.find()) {
      assertThat(source).contains(squeeze(blocks.group(1)));
      found++;
    }
    assertThat(found).isPositive();
  }

  /**
   * Elsewhere: the guide by the servlet service of engine-it, the others by tests of the engine.
   */
  @Test
  void everyPageWithJava_isHeldHereOrElsewhere() {
    assertThat(SourceTree.pages())
        .filteredOn(page -> JAVA_BLOCK.matcher(SourceTree.read(page)).find())
        .extracting(page -> SourceTree.root().relativize(page).toString())
        .containsExactlyInAnyOrder(
            "README.md",
            "docs/admission.md",
            "docs/catalogue.md",
            "docs/decision-log.md",
            "docs/directory.md",
            "docs/embedding.md",
            "docs/guide.md",
            "docs/howto/grpc.md",
            "docs/howto/jax-rs.md",
            "docs/howto/reload.md",
            "docs/howto/servlet.md",
            "docs/howto/token.md",
            "docs/howto/too-many.md",
            "docs/limits.md",
            "docs/testing.md");
  }

  @Test
  void catalogue_isReadAndShips() {
    assertThat(shipped().operations()).hasSize(41);
    assertThat(ownCatalogue().operations()).extracting(Operation::id).contains("ListInvoices");
  }

  private static OperationCatalogue shipped() {
    OperationCatalogue catalogue = CatalogueReader.myOrganization();
    return catalogue;
  }

  private static OperationCatalogue ownCatalogue() {
    CatalogueReading reading = CatalogueReader.create().read(example("../catalogue/invoices.json"));
    reading.diagnostics().forEach(System.err::println);
    OperationCatalogue catalogue = reading.orElseThrow();
    return catalogue;
  }

  @Test
  void readme_example_decidesAsItSays() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    PolicyEngine engine = Tollgate.engine(tenant);
    TokenRequest request =
        TokenRequest.forUser("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
            .audience("https://acme.us.auth0.com/my-org/")
            .organization("org_b7Kx2MnQ9vTzR4wL")
            .scope("read:my_org:members delete:my_org:memberships")
            .roles("Auditor")
            .build();
    TokenDecision decision = engine.decide(request); // Granted[scope=read:my_org:members, ...]
    TokenExplanation why = engine.explain(request); // why not more: per scope, layers and remedies

    assertThat(decision.toString()).startsWith("Granted[scope=read:my_org:members, ");
    assertThat(why.scopes().get(1).failing()).hasToString("[RBAC]");
    assertThat(why.scopes().get(1).remedies().get(0).toString()).startsWith("give the user ");
  }

  @Test
  void embedding_readsTheExample() {
    List<String> lines = new ArrayList<>();
    Consumer<String> log = lines::add;

    TenantReading reading = TenantReader.create().read(example("tenant.json"));
    for (Diagnostic diagnostic : reading.diagnostics()) {
      log.accept(diagnostic.severity() + " at " + diagnostic.location().pointer());
    }
    Tenant tenant = reading.orElseThrow(); // InvalidTenantException carries every finding

    assertThat(lines).anyMatch(line -> line.startsWith("WARNING at /client_grants/"));
    assertThat(tenant.domain()).contains("acme.us.auth0.com");
  }

  @Test
  void embedding_readsTheExport() {
    TenantReader reader =
        TenantReader.create()
            .domain("acme.us.auth0.com")
            .customDomains(List.of("login.acme.example"))
            .rateLimits(Tier.PUBLIC_ENTERPRISE.rateLimits());

    assertThat(reader.read(example("deploy-cli/tenant.yaml")).isValid()).isTrue();
  }

  @Test
  void embedding_buildsATenant() {
    Tenant small =
        Tenant.builder("acme.us.auth0.com")
            .apis(
                List.of(
                    Api.builder("https://acme.us.auth0.com/my-org/")
                        .system(true)
                        .scopes(ScopeSet.of("read:my_org:details", "update:my_org:details"))
                        .build()))
            .clients(List.of(Client.builder("portal").build()))
            .clientGrants(
                List.of(
                    ClientGrant.of(
                        "cgr_1",
                        "portal",
                        "https://acme.us.auth0.com/my-org/",
                        SubjectType.USER,
                        new GrantedScopes.Listed(ScopeSet.of("read:my_org:details")))))
            .build();
    List<Diagnostic> findings = Tollgate.check(small);

    assertThat(findings).noneMatch(found -> found.severity().wireName().equals("error"));
  }

  @Test
  void embedding_decidesAndExplains() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    Map<String, String> parameters = Map.of("scope", "read:my_org:members delete:my_org:members");
    List<String> issued = new ArrayList<>();
    Consumer<String> issue = issued::add;
    Consumer<String> answer = refusal -> assertThat(refusal).isEmpty();
    List<String> lines = new ArrayList<>();
    Consumer<String> log = lines::add;

    PolicyEngine engine = Tollgate.engine(tenant);
    TokenRequest.Builder asked =
        TokenRequest.forUser("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
            .audience("https://acme.us.auth0.com/my-org/")
            .organization("org_b7Kx2MnQ9vTzR4wL")
            .roles("Auditor"); // the user's roles in this organization, by id or name
    if (parameters.containsKey("scope")) {
      asked.scope(parameters.get("scope")); // as it came: the engine refuses what is malformed
    }
    TokenRequest request = asked.build();
    TokenDecision decision = engine.decide(request);
    if (decision instanceof TokenDecision.Granted granted) {
      issue.accept(granted.scope().toString());
    } else if (decision instanceof TokenDecision.Refused refused) {
      answer.accept(refused.error().wireName() + ": " + refused.description());
    }
    TokenExplanation why = engine.explain(request);
    for (ScopeExplanation scope : why.scopes()) {
      log.accept(scope.scope() + " fails in " + scope.failing() + ": " + scope.remedies());
    }

    assertThat(issued).containsExactly("read:my_org:members");
    assertThat(lines.get(1)).startsWith("delete:my_org:members fails in [CATALOGUE");
  }

  @Test
  void embedding_asksByAHandle() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    PolicyEngine engine = Tollgate.engine(tenant);
    TokenRequest request =
        TokenRequest.forUser("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
            .audience("https://acme.us.auth0.com/my-org/")
            .organization("org_b7Kx2MnQ9vTzR4wL")
            .roles("Auditor")
            .build();

    Applicant applicant = engine.applicant(request); // the scopes of the request do not matter
    boolean mayRead = applicant.isGranted("read:my_org:members");
    ScopeSet left =
        applicant.granted(ScopeSet.parse("read:my_org:members delete:my_org:memberships"));

    assertThat(mayRead).isTrue();
    assertThat(left.toList()).containsExactly("read:my_org:members");
  }

  @Test
  void limits_askConfigureAndTell() {
    Consumer<String> log = line -> assertThat(line).isEmpty();
    RateLimiter limiter = Tollgate.rateLimiter().tier(Tier.PUBLIC_ENTERPRISE).build();
    LimitVerdict verdict = limiter.decide("org_b7Kx2MnQ9vTzR4wL", CallClass.READ, 1);
    if (verdict instanceof LimitVerdict.DeniedUntil denied) {
      log.accept("denied by " + denied.deniedBy() + ", try again in " + denied.retryAfter());
    }
    RateLimit slow = RateLimit.of(Rate.of(1, Duration.ofSeconds(3))); // a third of a call a second
    RateLimits limits =
        RateLimits.of(LevelLimits.perSecond(40, 20), new LevelLimits(RateLimit.perSecond(8), slow))
            .withOverride("org_b7Kx2MnQ9vTzR4wL", LevelLimits.perSecond(20, 10));
    limiter.reconfigure(limits);
    LimitHeaders headers = LimitHeaders.of(LimitHeaders.Style.PLATFORM, LimitHeaders.Style.IETF);
    Map<String, String> fields = headers.render(verdict, CallClass.READ, Instant.now());

    assertThat(verdict.isAdmitted()).isTrue();
    assertThat(limiter.limits()).isEqualTo(limits);
    assertThat(fields).containsEntry("X-RateLimit-Remaining", "7").containsKey("RateLimit-Policy");
  }

  @Test
  void decisionLog_isMaskedAndDrained() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    List<String> lines = new ArrayList<>();
    Consumer<String> log = lines::add;

    DecisionRing ring = DecisionRing.ofCapacity(1024);
    Masking masking = Masking.stars(Set.of(Masking.Field.ORGANIZATION));
    LiveEngine engine =
        Tollgate.policyEngine().tenant(tenant).decisionListener(masking.before(ring)).build();
    engine.decide(TokenRequest.forUser("nobody").audience("https://nowhere.example/").build());
    ring.drain(told -> log.accept(told.reason() + " " + told.failing() + " " + told.client()));

    assertThat(lines).containsExactly("CLIENT_UNKNOWN [client, api] Optional[nobody]");
  }

  @Test
  void decisionLog_isRelayed() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    List<String> lines = new ArrayList<>();
    Consumer<String> log = lines::add;
    Executor executor = Runnable::run;

    DecisionRelay relay = DecisionRelay.to(told -> log.accept(told.reason()), executor);
    LiveEngine engine = Tollgate.policyEngine().tenant(tenant).decisionListener(relay).build();
    engine.decide(TokenRequest.forUser("nobody").audience("https://nowhere.example/").build());

    assertThat(lines).containsExactly("CLIENT_UNKNOWN");
  }

  @Test
  void directory_answersByTheTenantsEngine() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    TokenRequest request = TokenRequest.forUser("nobody").build();
    Consumer<String> log = line -> assertThat(line).isEmpty();

    EngineDirectory directory =
        Tollgate.engineDirectory()
            .source(name -> name.equals("acme") ? Optional.of(tenant) : Optional.empty())
            .engines(loaded -> Tollgate.policyEngine().tenant(loaded).recheckingScopes())
            .maximumTenants(1_000)
            .refreshAfter(Duration.ofMinutes(5))
            .unknownFor(Duration.ofSeconds(10))
            .onLoadFailure((name, cause) -> log.accept(name + ": " + cause.getMessage()))
            .build();
    TokenDecision decision = directory.decide("acme", request);
    Optional<LiveEngine> engine = directory.engine("acme");

    assertThat(decision.reason()).isEqualTo(Reason.CLIENT_UNKNOWN);
    assertThat(engine).isPresent();
    assertThat(directory.decide("nobody", request).reason()).isEqualTo(Reason.TENANT_UNKNOWN);
  }

  @Test
  void admission_answersAsHttp() {
    Tenant tenant = TenantReader.create().read(example("tenant.json")).orElseThrow();
    TokenClaims claims =
        TokenClaims.builder()
            .issuer("https://acme.us.auth0.com/")
            .audience("https://acme.us.auth0.com/my-org/")
            .expiresAt(Instant.now().plusSeconds(900))
            .organization("org_b7Kx2MnQ9vTzR4wL")
            .clientId("pT4vKq8mWzR2yXc7LbN1sHd6JfG9aUeQ")
            .scope("read:my_org:details")
            .build();

    LiveEngine engine =
        Tollgate.policyEngine().tenant(tenant).stepUp(StepUpPolicy.recommended()).build();
    ApiCall call =
        ApiCall.of("GET", "acme.us.auth0.com", "/my-org/v1/details").bearer(claims).build();
    Admission admission = engine.admit(call);
    HttpAnswer answer =
        AdmissionResponse.forCallers().render(admission, call.scheme(), Instant.now());

    assertThat(admission.isAdmitted()).isTrue();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("X-RateLimit-Remaining", "7");

    Caller caller = engine.caller(claims, TokenType.BEARER, "acme.us.auth0.com");
    long code = caller.tryAdmit("GetOrganizationDetails");

    assertThat(AdmissionCode.isAdmitted(code)).isTrue();
  }

  private static Path example(String file) {
    return SourceTree.root().resolve("docs/examples/acme").resolve(file);
  }

  /** The formatter breaks lines here as it likes; the words are what must be the same. */
  private static String squeeze(String code) {
    return code.replace("Path.of(\"docs/examples/acme/tenant.json\")", "example(\"tenant.json\")")
        .replace("Path.of(\"docs/examples/catalogue/", "example(\"../catalogue/")
        .replaceAll("\\s+", "");
  }
}
