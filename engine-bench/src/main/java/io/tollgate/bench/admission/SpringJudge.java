package io.tollgate.bench.admission;

import io.tollgate.core.CatalogueReader;
import io.tollgate.operation.Operation;
import io.tollgate.operation.ScopeAlternative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Spring Security: authorities from the claim, and a manager for each operation, made once.
 *
 * <p>Expert: the claim is split and prefixed as the converter of the resource server does it with
 * every request, for a token comes anew with every request; one scope is asked for by {@code
 * hasAuthority} alone, without a composite around it.
 */
final class SpringJudge implements ScopeJudge {
  private static final String PREFIX = "SCOPE_";

  private final Map<String, AuthorizationManager<Operation>> managers = new HashMap<>();

  SpringJudge() {
    for (Operation operation : CatalogueReader.myOrganization().operations()) {
      managers.put(operation.id(), manager(operation.alternatives()));
    }
  }

  @Override
  public boolean allows(Operation operation, String scope) {
    AuthorizationManager<Operation> manager = managers.get(operation.id());
    if (manager == null) {
      return false;
    }
    Authentication authentication =
        new TestingAuthenticationToken("client", scope, authorities(scope));
    AuthorizationResult result = manager.authorize(() -> authentication, operation);
    // Null abstains, which must not let anybody pass.
    return result != null && result.isGranted();
  }

  private static List<GrantedAuthority> authorities(String scope) {
    String[] parts = scope.split(" ", -1);
    List<GrantedAuthority> authorities = new ArrayList<>(parts.length);
    for (String part : parts) {
      authorities.add(new SimpleGrantedAuthority(PREFIX + part));
    }
    return authorities;
  }

  private static AuthorizationManager<Operation> manager(List<ScopeAlternative> alternatives) {
    if (alternatives.size() == 1) {
      return manager(alternatives.get(0));
    }
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types are made raw
    AuthorizationManager<Operation>[] each =
        alternatives.stream().map(SpringJudge::manager).toArray(AuthorizationManager[]::new);
    return AuthorizationManagers.anyOf(each);
  }

  private static AuthorizationManager<Operation> manager(ScopeAlternative alternative) {
    List<String> needed = alternative.scopes().toList().stream().map(PREFIX::concat).toList();
    return needed.size() == 1
        ? AuthorityAuthorizationManager.hasAuthority(needed.get(0))
        : AllAuthoritiesAuthorizationManager.hasAllAuthorities(needed);
  }
}
