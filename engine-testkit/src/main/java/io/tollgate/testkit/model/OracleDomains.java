package io.tollgate.testkit.model;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a tenant's domains a token's issuer, its audience and the host of the call are.
 *
 * @param all the domains of the tenant
 * @param issuing those that the issuer is
 * @param named those that the audience is of
 * @param called those that the host is
 */
record OracleDomains(
    List<String> all, List<String> issuing, List<String> named, List<String> called) {

  private static final String PLACE = "{domain}";

  static OracleDomains of(
      Tenant tenant, OperationCatalogue catalogue, ApiCall call, TokenClaims token) {
    List<String> issuing = new ArrayList<>();
    List<String> named = new ArrayList<>();
    List<String> called = new ArrayList<>();
    for (String domain : of(tenant)) {
      if (token.issuer().filter(issuer -> isIssuer(issuer, domain)).isPresent()) {
        issuing.add(domain);
      }
      if (token.audience().contains(audience(catalogue, domain))) {
        named.add(domain);
      }
      if (lower(call.host()).equals(lower(domain))) {
        called.add(domain);
      }
    }
    return new OracleDomains(of(tenant), issuing, named, called);
  }

  /** Canonical and custom; where none is known, those of the My Organization API's identifiers. */
  static List<String> of(Tenant tenant) {
    List<String> domains = new ArrayList<>();
    tenant.domain().ifPresent(domains::add);
    domains.addAll(tenant.customDomains());
    if (domains.isEmpty()) {
      tenant.apis().stream().filter(Api::isMyOrganization).forEach(api -> addHost(api, domains));
    }
    return domains;
  }

  private static void addHost(Api api, List<String> domains) {
    String identifier = api.identifier();
    if (identifier.matches("https://[^/]+/my-org/")) {
      domains.add(identifier.substring("https://".length(), identifier.length() - 8));
    }
  }

  static boolean isDomainBound(OperationCatalogue catalogue) {
    return catalogue.audience().contains(PLACE);
  }

  static String audience(OperationCatalogue catalogue, String domain) {
    return catalogue.audience().replace(PLACE, domain);
  }

  /** The first domain that is all three, then the first that is the audience's. */
  Optional<String> best() {
    return serving().stream().findFirst().or(() -> named.stream().findFirst());
  }

  /** The domains that are all three. */
  List<String> serving() {
    List<String> serving = new ArrayList<>(all);
    serving.retainAll(issuing);
    serving.retainAll(named);
    serving.retainAll(called);
    return serving;
  }

  private static boolean isIssuer(String issuer, String domain) {
    return issuer.startsWith("https://")
        && lower(issuer.substring("https://".length())).equals(lower(domain) + "/");
  }

  /** Domains are ASCII: no other letter is another case of one of theirs. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
    }
    return lower.toString();
  }
}
