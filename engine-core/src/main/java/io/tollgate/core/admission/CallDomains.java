package io.tollgate.core.admission;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.check.TenantDomains;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The domains under which a tenant's API is called. The issuer of the token, its audience and the
 * host of the call must be of the same one, canonical or custom (the platform's rule for domains).
 */
final class CallDomains {

  private static final String SCHEME = "https://";

  private final String[] domains;

  /** The audience under each domain; one for all if it does not depend on the domain. */
  private final String[] audiences;

  /** The API that each audience names; null where the tenant has none. */
  private final @Nullable Api[] apis;

  private final boolean together;

  private CallDomains(
      List<String> domains, List<String> audiences, Map<String, Api> apis, boolean together) {
    this.domains = domains.toArray(String[]::new);
    this.audiences = audiences.toArray(String[]::new);
    this.apis = audiences.stream().map(apis::get).toArray(Api[]::new);
    this.together = together;
  }

  static CallDomains of(Tenant tenant, OperationCatalogue catalogue) {
    List<String> domains = domainsOf(tenant);
    List<String> audiences = new ArrayList<>();
    if (catalogue.isOfTenantDomain()) {
      String path = catalogue.audience().substring(OperationCatalogue.DOMAIN_PREFIX.length() - 1);
      domains.forEach(domain -> audiences.add(SCHEME + domain + path));
    } else {
      audiences.add(catalogue.audience());
    }
    return new CallDomains(domains, audiences, apisOf(tenant), catalogue.isOfTenantDomain());
  }

  /** The tenant's own; or those of its My Organization API, if it does not say any. */
  private static List<String> domainsOf(Tenant tenant) {
    Set<String> names = new LinkedHashSet<>(TenantDomains.of(tenant).names());
    if (names.isEmpty()) {
      for (Api api : tenant.apis()) {
        if (api.isMyOrganization() && api.identifier().startsWith(SCHEME)) {
          int end = api.identifier().length() - Api.MY_ORGANIZATION_PATH.length();
          names.add(api.identifier().substring(SCHEME.length(), end));
        }
      }
    }
    return List.copyOf(names);
  }

  /** The APIs by identifier: a system API under every domain, unless another one is called so. */
  private static Map<String, Api> apisOf(Tenant tenant) {
    Map<String, Api> apis = new HashMap<>();
    tenant.apis().forEach(api -> apis.put(api.identifier(), api));
    TenantDomains names = TenantDomains.of(tenant);
    for (Api api : tenant.apis()) {
      names.identifiersOf(api).forEach(identifier -> apis.putIfAbsent(identifier, api));
    }
    return apis;
  }

  /**
   * The API that a call is for: of the domain that it and its token are of, or else the first that
   * the token names.
   */
  @Nullable Api apiOf(ApiCall call, TokenClaims token) {
    int named = -1;
    for (int i = 0; i < audiences.length; i++) {
      if (names(token, audiences[i])) {
        if (!together || (isIssuer(token, domains[i]) && isHost(call, domains[i]))) {
          return apis[i];
        }
        named = named < 0 ? i : named;
      }
    }
    return named < 0 ? null : apis[named];
  }

  /** Says whether issuer, audience and host are the tenant's, and go together. */
  long obstacles(ApiCall call, TokenClaims token) {
    boolean issuer = false;
    boolean audience = !together && names(token, audiences[0]);
    boolean host = !together;
    boolean oneForAll = !together;
    for (int i = 0; i < domains.length; i++) {
      boolean ofIssuer = isIssuer(token, domains[i]);
      issuer |= ofIssuer;
      if (together) {
        boolean ofAudience = names(token, audiences[i]);
        boolean ofHost = isHost(call, domains[i]);
        audience |= ofAudience;
        host |= ofHost;
        oneForAll |= ofIssuer && ofAudience && ofHost;
      }
    }
    return Obstacles.when(!issuer, CallReason.ISSUER_NOT_ACCEPTED)
        | Obstacles.when(!audience, CallReason.AUDIENCE_NOT_ACCEPTED)
        | Obstacles.when(!host, CallReason.HOST_NOT_ACCEPTED)
        | Obstacles.when(issuer && audience && host && !oneForAll, CallReason.DOMAINS_MIXED);
  }

  private static boolean isHost(ApiCall call, String domain) {
    return Ascii.equalsIgnoringCase(call.host(), domain);
  }

  private static boolean isIssuer(TokenClaims token, String domain) {
    if (token.issuer().isEmpty()) {
      return false;
    }
    String issuer = token.issuer().get();
    return issuer.length() == SCHEME.length() + domain.length() + 1
        && issuer.startsWith(SCHEME)
        && issuer.endsWith("/")
        && Ascii.matches(issuer, SCHEME.length(), domain);
  }

  private static boolean names(TokenClaims token, String audience) {
    List<String> named = token.audience();
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).equals(audience)) {
        return true;
      }
    }
    return false;
  }
}
