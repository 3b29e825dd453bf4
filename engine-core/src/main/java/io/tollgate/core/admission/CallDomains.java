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

  /** No domain. */
  static final int NONE = -1;

  private static final String SCHEME = "https://";

  private final String[] domains;

  /** The issuer under each domain. */
  private final String[] issuers;

  /** The audience under each domain; one for all if it does not depend on the domain. */
  private final String[] audiences;

  /** The API that each audience names; null where the tenant has none. */
  private final @Nullable Api[] apis;

  private final boolean together;

  private CallDomains(
      List<String> domains, List<String> audiences, Map<String, Api> apis, boolean together) {
    this.domains = domains.toArray(String[]::new);
    this.issuers = domains.stream().map(domain -> SCHEME + domain + "/").toArray(String[]::new);
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

  /** How many there are. */
  int size() {
    return domains.length;
  }

  /**
   * Finds the domain that issuer, audience and host are of; the number of its place, or {@link
   * #NONE}. Each is compared as it is mostly written first, which costs a fraction of the rest.
   */
  int find(ApiCall call, TokenClaims token) {
    if (!together) {
      return isIssuedHere(token) && names(token, audiences[0]) ? 0 : NONE;
    }
    for (int i = 0; i < domains.length; i++) {
      if (isHost(call, domains[i])
          && isIssuer(token, issuers[i], domains[i])
          && names(token, audiences[i])) {
        return i;
      }
    }
    return NONE;
  }

  /**
   * The API that a call is for: of the domain that was found, or else of the first that the token
   * names.
   */
  @Nullable Api api(int found, TokenClaims token) {
    for (int i = Math.max(found, 0); i < audiences.length; i++) {
      if (i == found || names(token, audiences[i])) {
        return apis[i];
      }
    }
    return null;
  }

  /** Says what does not fit where no domain was found. */
  long obstacles(ApiCall call, TokenClaims token) {
    boolean audience = false;
    boolean host = !together;
    for (String name : audiences) {
      audience |= names(token, name);
    }
    for (String domain : domains) {
      host |= isHost(call, domain);
    }
    boolean issuer = isIssuedHere(token);
    return Obstacles.when(!issuer, CallReason.ISSUER_NOT_ACCEPTED)
        | Obstacles.when(!audience, CallReason.AUDIENCE_NOT_ACCEPTED)
        | Obstacles.when(!host, CallReason.HOST_NOT_ACCEPTED)
        | Obstacles.when(issuer && audience && host, CallReason.DOMAINS_MIXED);
  }

  private boolean isIssuedHere(TokenClaims token) {
    for (int i = 0; i < domains.length; i++) {
      if (isIssuer(token, issuers[i], domains[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(ApiCall call, String domain) {
    return call.host().equals(domain) || Ascii.equalsIgnoringCase(call.host(), domain);
  }

  private static boolean isIssuer(TokenClaims token, String issuer, String domain) {
    if (token.issuer().isEmpty()) {
      return false;
    }
    String given = token.issuer().get();
    return given.equals(issuer)
        || (given.length() == issuer.length()
            && given.startsWith(SCHEME)
            && given.endsWith("/")
            && Ascii.matches(given, SCHEME.length(), domain));
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
