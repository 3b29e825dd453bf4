package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the domains that calls are judged by with what the tenant says: each of them with its
 * issuer, audience and API, and next to it the domain before, which must not mix with it.
 */
final class DomainSelfCheck {

  private static final String SCHEME = "https://";

  private final CallDomains compiled;
  private final Tenant tenant;
  private final OperationCatalogue catalogue;

  /** The domains that the tenant says, which may be none. */
  private final Set<String> own = new LinkedHashSet<>();

  private final List<String> domains;

  /** Longer than any of the domains, and so none of them. */
  private final String stranger;

  private DomainSelfCheck(CallDomains compiled, AdmissionRules rules) {
    this.compiled = compiled;
    this.tenant = rules.tenant();
    this.catalogue = rules.catalogue();
    tenant.domain().ifPresent(own::add);
    own.addAll(tenant.customDomains());
    this.domains = own.isEmpty() ? domainsOfApis() : List.copyOf(own);
    this.stranger =
        "not." + domains.stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  /** The first difference, in words; nothing if there is none. */
  static Optional<String> differenceIn(CallDomains compiled, AdmissionRules rules) {
    return new DomainSelfCheck(compiled, rules).difference();
  }

  private Optional<String> difference() {
    if (compiled.size() != domains.size()) {
      return Optional.of("domains=" + domains.size());
    }
    List<String> drawn = AdmissionSelfCheck.drawn(domains);
    for (int i = 0; i < drawn.size(); i++) {
      String before = drawn.get(i == 0 ? drawn.size() - 1 : i - 1);
      if (differs(drawn.get(i)) || mixes(drawn.get(i), before)) {
        return Optional.of("domain=" + drawn.get(i));
      }
    }
    return Optional.empty();
  }

  private List<String> domainsOfApis() {
    return tenant.apis().stream()
        .filter(api -> api.isMyOrganization() && api.identifier().startsWith(SCHEME))
        .map(api -> api.identifier().substring(SCHEME.length()))
        .map(rest -> rest.substring(0, rest.length() - Api.MY_ORGANIZATION_PATH.length()))
        .distinct()
        .toList();
  }

  private boolean differs(String domain) {
    ApiCall call = call(domain, domain, domain);
    TokenClaims token = call.token().orElseThrow();
    int found = compiled.find(call, token);
    return found < 0
        || !Optional.ofNullable(compiled.api(found, token)).equals(api(audience(domain)))
        || isFound(call(domain, stranger, domain))
        || isFound(call(stranger, domain, domain)) == isTogether()
        || isFound(call(domain, domain, stranger)) == isTogether();
  }

  /** Where everything must be of one domain, no two of three may be of another. */
  private boolean mixes(String domain, String other) {
    return isTogether()
        && !domain.equalsIgnoreCase(other)
        && (isFound(call(other, domain, domain))
            || isFound(call(domain, other, domain))
            || isFound(call(domain, domain, other)));
  }

  private boolean isTogether() {
    return catalogue.audience().startsWith(OperationCatalogue.DOMAIN_PREFIX);
  }

  private boolean isFound(ApiCall call) {
    return compiled.find(call, call.token().orElseThrow()) >= 0;
  }

  private ApiCall call(String host, String issuer, String audience) {
    TokenClaims token =
        TokenClaims.builder().issuer(SCHEME + issuer + "/").audience(audience(audience)).build();
    return ApiCall.of("GET", host, "/").bearer(token).build();
  }

  private String audience(String domain) {
    int path = OperationCatalogue.DOMAIN_PREFIX.length() - 1;
    return isTogether()
        ? SCHEME + domain + catalogue.audience().substring(path)
        : catalogue.audience();
  }

  /** The API that is called so; else a system API that is called so under another domain. */
  private Optional<Api> api(String identifier) {
    Optional<Api> named =
        tenant.apis().stream().filter(api -> api.identifier().equals(identifier)).findFirst();
    Optional<String> path = path(identifier);
    return named.isPresent() || path.isEmpty()
        ? named
        : tenant.apis().stream()
            .filter(api -> api.isSystem() && path(api.identifier()).equals(path))
            .findFirst();
  }

  /** What comes after one of the tenant's own domains. */
  private Optional<String> path(String identifier) {
    int slash = identifier.startsWith(SCHEME) ? identifier.indexOf('/', SCHEME.length()) : -1;
    // Never 0, so that no test can tell: before a slash there is the scheme.
    return slash >= 0 && own.contains(identifier.substring(SCHEME.length(), slash))
        ? Optional.of(identifier.substring(slash))
        : Optional.empty();
  }
}
