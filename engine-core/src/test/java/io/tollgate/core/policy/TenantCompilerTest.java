package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.core.policy.CompiledApi.FlowGrants;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of many grants a decision finds its own by few reads of memory. */
class TenantCompilerTest {

  private static final String AUDIENCE = "https://orders.example/";

  @Test
  void grantsThatCoverTheSame_shareTheSet() {
    Map<String, CompiledGrant> grants = userGrants();

    assertThat(grants.get("a").covered()).isSameAs(grants.get("b").covered());
    assertThat(grants.get("a").covered().toList()).containsExactly("read", "write");
    assertThat(grants.get("c").covered().toList()).containsExactly("read");
  }

  @Test
  void grants_areFoundByTheVeryStringThatTheClientHas() {
    CompiledTenant tenant = TenantCompiler.compile(tenant());

    userGrants(tenant)
        .keySet()
        .forEach(key -> assertThat(key).isSameAs(tenant.clients().get(key).client().id()));
  }

  private static Map<String, CompiledGrant> userGrants() {
    return userGrants(TenantCompiler.compile(tenant()));
  }

  private static Map<String, CompiledGrant> userGrants(CompiledTenant tenant) {
    FlowGrants user = tenant.apis().get(AUDIENCE).user();
    assertThat(user.byClient()).hasSize(3);
    return user.byClient();
  }

  private static Tenant tenant() {
    return Tenant.builder("acme.example")
        .apis(List.of(Api.builder(AUDIENCE).scopes(ScopeSet.of("read", "write")).build()))
        .clients(List.of("a", "b", "c").stream().map(id -> Client.builder(id).build()).toList())
        .clientGrants(
            List.of(grant("a", "read", "write"), grant("b", "write", "read"), grant("c", "read")))
        .build();
  }

  private static ClientGrant grant(String client, String... scopes) {
    return ClientGrant.of(
        "cgr_" + client,
        new String(client.toCharArray()),
        AUDIENCE,
        SubjectType.USER,
        new GrantedScopes.Listed(ScopeSet.of(scopes)));
  }
}
