package io.tollgate.testkit.random;

import static io.tollgate.testkit.random.Draw.oneIn;
import static io.tollgate.testkit.random.Draw.pick;
import static io.tollgate.testkit.random.Draw.some;
import static io.tollgate.testkit.random.Draw.someAndStrange;

import io.tollgate.Consent;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import io.tollgate.testkit.model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Tenants and requests, each a plain function of a source of choices. The first of the choices is
 * always the plainest, so that a source of zeros makes the plainest case.
 *
 * <p>The ids are few and the names of scopes are the same for all APIs, so that one thing is easily
 * mistaken for another. The tenants are valid: each could be read from a document.
 */
public final class Generators {
  /** The API whose catalogue has the width that was asked for. */
  public static final String MAIN_API = "https://api.example/";

  /** The domain of the generated tenants, where they have one. */
  public static final String CANONICAL = "acme.example";

  /** The My Organization API of the generated tenants. */
  public static final String MY_ORGANIZATION = "https://acme.example/my-org/";

  static final String SECOND_MY_ORGANIZATION = "https://login.acme.example/my-org/";
  static final List<String> OTHER_APIS =
      List.of(MY_ORGANIZATION, "https://other.example", "https://acme.example/api/v2/");
  static final List<String> LISTED_ORGANIZATIONS = List.of("org_a", "org_b");

  /** The first could be an id, the others could not. */
  private static final List<String> UNLISTED =
      List.of("org_x", "", "org_a ", "org\t_b", "\u0000", "org\u00a0a");

  /** One of them is the id of a role, too. */
  static final List<String> ROLE_NAMES = List.of("reader", "writer", "rol_1", "admin");

  private static final List<String> AUDIENCES =
      List.of(
          MAIN_API,
          MY_ORGANIZATION,
          SECOND_MY_ORGANIZATION,
          "https://id.acme.example/my-org/",
          "https://id.acme.example/api/v2/",
          "https://other.example",
          "https://other.example/",
          "https://api.example",
          "https://acme.example/my-org",
          "https://stranger.example/my-org/",
          "");
  private static final List<String> MALFORMED =
      List.of(" ", "s0 ", " s0", "s0  s1", "s0\ts1", "s\"0", "s\\0", "sé", "s0\n", "\u0000");

  private Generators() {}

  /** A tenant of this width and a request that is made of it. */
  public static Case aCase(RandomGenerator r, int width) {
    Tenant tenant = tenant(r, width);
    return new Case(tenant, request(r, tenant));
  }

  /** A tenant with up to five APIs, the main one with this many scopes. */
  public static Tenant tenant(RandomGenerator r, int width) {
    return new TenantGenerator(r, width).tenant();
  }

  /** A request that mostly names what the tenant has, and sometimes anything. */
  public static TokenRequest request(RandomGenerator r, Tenant tenant) {
    String clientId = oneIn(r, 40) ? "client_x" : pick(r, tenant.clients()).id();
    boolean user = r.nextInt(5) < 3;
    TokenRequest.Builder ask =
        user ? TokenRequest.forUser(clientId) : TokenRequest.forClient(clientId);
    Api api = oneIn(r, 3) ? pick(r, tenant.apis()) : tenant.apis().get(0);
    String audience = oneIn(r, 15) ? pick(r, AUDIENCES) : api.identifier();
    boolean refreshes = user && oneIn(r, 4);
    if (refreshes) {
      ask.refreshOf(oneIn(r, 4) ? pick(r, AUDIENCES) : audience, someAndStrange(r, api.scopes()));
    }
    if (!oneIn(r, refreshes ? 3 : 40)) {
      ask.audience(audience);
    }
    if (oneIn(r, 2)) {
      ask.organization(pick(r, oneIn(r, 20) ? UNLISTED : LISTED_ORGANIZATIONS));
    }
    requestedScope(r, api, ask);
    roles(r, ask);
    if (oneIn(r, 3)) {
      ask.permissions(someAndStrange(r, api.scopes()));
    }
    return ask.consent(consent(r, api)).proofOfPossession(oneIn(r, 2)).build();
  }

  private static void requestedScope(RandomGenerator r, Api api, TokenRequest.Builder ask) {
    switch (r.nextInt(8)) {
      case 0 -> {} // the parameter is not given
      case 1 -> ask.scope(oneIn(r, 3) ? pick(r, MALFORMED) : "");
      case 2, 3 -> ask.scope(someAndStrange(r, api.scopes()).toString());
      default -> ask.scope(Draw.shuffled(r, some(r, api.scopes())).toString());
    }
  }

  private static void roles(RandomGenerator r, TokenRequest.Builder ask) {
    List<String> roles = new ArrayList<>();
    for (int i = 0, count = r.nextInt(4); i < count; i++) {
      roles.add(
          switch (r.nextInt(4)) {
            case 0 -> "rol_" + r.nextInt(5);
            case 1 -> "rol_own_" + pick(r, LISTED_ORGANIZATIONS) + r.nextInt(2);
            case 2 -> pick(r, ROLE_NAMES);
            default -> pick(r, List.of("rol_0", "nobody", "", "READER"));
          });
    }
    ask.roles(roles);
  }

  private static Consent consent(RandomGenerator r, Api api) {
    return switch (r.nextInt(9)) {
      case 4, 5 -> new Consent.Derived();
      case 6, 7 -> new Consent.Given(someAndStrange(r, api.scopes()));
      case 8 -> new Consent.Missing();
      default -> new Consent.NotRequired();
    };
  }
}
