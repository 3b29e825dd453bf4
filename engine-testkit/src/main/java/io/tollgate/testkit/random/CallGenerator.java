package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.some;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import io.tollgate.tenant.TokenType;
import io.tollgate.testkit.model.AdmissionWorld;
import io.tollgate.testkit.model.TokenOracle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One call while it is made up, part by part. Every part is mostly right, and else one of the ways
 * to be nearly right.
 */
final class CallGenerator {
  /** How seldom a part is wrong. There are about fifteen, so half of the calls have none. */
  private static final int RARE = 24;

  private static final List<String> WRONG_DOMAINS =
      List.of(
          "stranger.example", "login.acme.example", "acme.example.stranger.example", "", "acme");
  private static final List<String> WRONG_PATHS =
      List.of("/nothing", "/details/more", "/detail", "/Details", "//details", "/../details");
  private static final List<String> NO_ORGANIZATIONS =
      List.of("org_x", "", "org_a ", "org\t_b", "\u0000", "org\u00a0a", " ");
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "get", "X");
  private static final List<Integer> NEAR = List.of(0, 1, -1, 30, -30, 31, -31, 60, -60, 61, -61);

  private final RandomGenerator r;
  private final AdmissionWorld world;
  private final OperationCatalogue catalogue;
  private final Operation operation;
  private final String domain;
  private final Client client;
  private final TokenClaims.Builder token = TokenClaims.builder();
  private TokenType scheme = TokenType.BEARER;
  private ProofState proof = ProofState.ABSENT;

  private CallGenerator(RandomGenerator r, AdmissionWorld world) {
    this.r = r;
    this.world = world;
    this.catalogue = world.catalogue();
    this.operation = pick(r, catalogue.operations());
    List<String> domains = world.domains();
    this.domain = domains.isEmpty() ? Generators.CANONICAL : pick(r, domains);
    this.client = pick(r, world.tenant().clients());
  }

  static ApiCall call(RandomGenerator r, AdmissionWorld world) {
    return new CallGenerator(r, world).call();
  }

  private ApiCall call() {
    times();
    domains();
    organization();
    client();
    token.scope(scope());
    binding();
    new EvidenceGenerator(r, world, operation).addTo(token);
    boolean claims = !oneIn(r, 4 * RARE);
    return new ApiCall(
        oneIn(r, RARE) ? pick(r, METHODS) : operation.method(),
        otherCase(nearly(domain)),
        path(),
        scheme,
        proof,
        claims ? Optional.of(token.build()) : Optional.empty(),
        !claims && oneIn(r, 2),
        FactGenerator.facts(r, client, operation));
  }

  private void times() {
    if (!oneIn(r, RARE)) {
      token.expiresAt(oneIn(r, RARE) ? time() : world.now().plusSeconds(600));
    }
    if (oneIn(r, 4)) {
      token.notBefore(oneIn(r, 4) ? time() : world.now().minusSeconds(60));
    }
  }

  /** Near now, in whole seconds, or as far away as can be. */
  private Instant time() {
    Instant near = Instant.ofEpochSecond(world.now().getEpochSecond() + pick(r, NEAR));
    return switch (r.nextInt(12)) {
      case 10 -> Instant.MIN;
      case 11 -> Instant.MAX;
      default -> near;
    };
  }

  private void domains() {
    if (!oneIn(r, RARE)) {
      String issuer = "https://" + otherCase(nearly(domain)) + "/";
      token.issuer(oneIn(r, RARE) ? bent(issuer) : issuer);
    }
    List<String> audience = new ArrayList<>();
    if (!oneIn(r, RARE)) {
      String right = world.audience(nearly(domain));
      audience.add(oneIn(r, RARE) ? bent(right) : right);
    }
    if (oneIn(r, 5)) {
      audience.add(r.nextInt(audience.size() + 1), "https://" + domain + "/userinfo");
    }
    token.audience(audience);
  }

  private String nearly(String right) {
    return oneIn(r, RARE) ? pick(r, WRONG_DOMAINS) : right;
  }

  private String otherCase(String text) {
    return oneIn(r, RARE) ? text.toUpperCase(Locale.ROOT) : text;
  }

  private String bent(String url) {
    return switch (r.nextInt(5)) {
      case 0 -> url.substring(0, url.length() - 1);
      case 1 -> url + "/";
      case 2 -> url.replace("https", "http");
      case 3 -> url.toUpperCase(Locale.ROOT);
      default -> " " + url;
    };
  }

  private void organization() {
    if (!oneIn(r, RARE)) {
      List<String> from = oneIn(r, RARE) ? NO_ORGANIZATIONS : Generators.LISTED_ORGANIZATIONS;
      token.organization(pick(r, from));
    }
  }

  private void client() {
    switch (r.nextInt(4)) {
      case 0 -> token.authorizedParty(clientId());
      case 1 -> token.clientId(clientId());
      case 2 -> token.authorizedParty(clientId()).clientId(clientId());
      default -> {
        if (!oneIn(r, RARE / 4)) {
          token.authorizedParty(client.id()).clientId(client.id());
        }
      }
    }
  }

  private String clientId() {
    return oneIn(r, RARE) ? pick(r, List.of("client_x", "client_0", "", " ")) : client.id();
  }

  private String scope() {
    List<ScopeAlternative> ways = operation.alternatives();
    List<String> scopes = new ArrayList<>(pick(r, ways).scopes().toList());
    if (oneIn(r, 2)) {
      pick(r, catalogue.operations()).alternatives().get(0).scopes().forEach(scopes::add);
    }
    String text = String.join(" ", scopes);
    return switch (r.nextInt(RARE)) {
      case 18 -> "";
      case 19 -> text.substring(0, text.length() - 1);
      case 20 -> text.toUpperCase(Locale.ROOT);
      case 21 -> text.replace(' ', '\t') + "\tx";
      case 22 -> "  " + text.replace(" ", "   ") + " ";
      case 23 -> String.join(" ", some(r, scopes)) + " \"x\u00e9\\ ";
      default -> text;
    };
  }

  private String path() {
    String template = oneIn(r, RARE) ? pick(r, WRONG_PATHS) : operation.path();
    String id = pick(r, List.of("con_1", "auth0%7C5", "a.b", oneIn(r, RARE) ? "a%2fb" : "v1"));
    String below = template.equals("/") ? "" : template.replaceAll("\\{[^}]*\\}", id);
    String base = oneIn(r, 2 * RARE) ? "/my-orgs" : catalogue.basePath();
    String version = catalogue.optionalVersion();
    String path = base + (version.isEmpty() || oneIn(r, 3) ? "" : "/" + version) + below;
    return path.isEmpty() ? "/" : path;
  }

  private void binding() {
    if (oneIn(r, RARE)) {
      scheme = pick(r, List.of(TokenType.values()));
      proof = pick(r, List.of(ProofState.values()));
      thumbprints(oneIn(r, 2), oneIn(r, 2));
      return;
    }
    Mechanism mechanism = mechanism();
    boolean free = mechanism == Mechanism.NONE && !client.requiresProofOfPossession();
    boolean keyed = mechanism != Mechanism.MTLS && oneIn(r, free ? 4 : 1);
    scheme = keyed ? TokenType.DPOP : TokenType.BEARER;
    boolean certified = mechanism == Mechanism.MTLS;
    proof = keyed || certified ? ProofState.VALID : ProofState.ABSENT;
    thumbprints(keyed, certified);
    if (oneIn(r, 200)) {
      token.unknownConfirmation();
    }
  }

  private void thumbprints(boolean key, boolean certificate) {
    if (key) {
      token.keyThumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }
    if (certificate) {
      token.certificateThumbprint("A4DtL2JmUMhAsvJj5tKyn64SqzmuXbMrJa0n761y5v0");
    }
  }

  private Mechanism mechanism() {
    String audience = world.audience(domain);
    return TokenOracle.api(world.tenant(), audience)
        .map(Api::proofOfPossession)
        .map(ProofOfPossession::mechanism)
        .orElse(Mechanism.NONE);
  }
}
