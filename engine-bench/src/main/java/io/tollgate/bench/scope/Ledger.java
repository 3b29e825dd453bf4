package io.tollgate.bench.scope;

import io.tollgate.PolicyEngine;
import io.tollgate.core.Tollgate;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.AccessPolicies;
import io.tollgate.tenant.AccessPolicy;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Client;
import io.tollgate.tenant.ClientGrant;
import io.tollgate.tenant.GrantedScopes;
import io.tollgate.tenant.Permission;
import io.tollgate.tenant.Role;
import io.tollgate.tenant.SubjectType;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One API of 24 scopes under two layers of rules, in plain lists from which every peer is set up:
 * each client is granted 16 of the scopes, each of 24 roles carries four.
 */
final class Ledger {
  static final String AUDIENCE = "https://api.acme.example/ledger";
  static final int SCOPES = 24;
  static final int ROLES = 24;
  private static final int GRANTED = 16;
  private static final int CARRIED = 4;

  private Ledger() {}

  static String scope(int number) {
    return "update:ledger:section_" + (100 + number % SCOPES);
  }

  static String client(int number) {
    return "pT4vKq8mWzR2yXc7LbN1sHd6JfG9" + (100_000 + number);
  }

  static String role(int number) {
    return "rol_Kq8mWzR2yXc7" + (100 + number % ROLES);
  }

  /** The numbers of the scopes that a client is granted, from the least. */
  static int[] granted(int client) {
    return IntStream.range(0, GRANTED).map(i -> (client + i) % SCOPES).sorted().toArray();
  }

  /** The numbers of the scopes that a role carries, from the least. */
  static int[] carried(int role) {
    return IntStream.range(0, CARRIED).map(i -> (role + 5 * i) % SCOPES).sorted().toArray();
  }

  static List<String> names(int[] scopes) {
    return IntStream.of(scopes).mapToObj(Ledger::scope).toList();
  }

  static PolicyEngine engine(int clients) {
    return Tollgate.engine(tenant(clients));
  }

  /** A string of its own, as from a request. */
  static String fresh(String text) {
    return new String(text.toCharArray());
  }

  private static Tenant tenant(int size) {
    List<Client> clients = new ArrayList<>();
    List<ClientGrant> grants = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      clients.add(Client.builder(client(i)).build());
      grants.add(
          ClientGrant.of(
              "cgr_" + i,
              client(i),
              AUDIENCE,
              SubjectType.USER,
              new GrantedScopes.Listed(ScopeSet.copyOf(names(granted(i))))));
    }
    return Tenant.builder("acme.us.auth0.com")
        .apis(List.of(api()))
        .clients(clients)
        .clientGrants(grants)
        .roles(IntStream.range(0, ROLES).mapToObj(Ledger::tenantRole).toList())
        .build();
  }

  private static Api api() {
    return Api.builder(AUDIENCE)
        .scopes(ScopeSet.copyOf(names(IntStream.range(0, SCOPES).toArray())))
        .accessPolicies(
            new AccessPolicies(
                AccessPolicy.REQUIRE_CLIENT_GRANT, AccessPolicy.REQUIRE_CLIENT_GRANT))
        .enforcesRbac(true)
        .skipsConsent(true)
        .build();
  }

  private static Role tenantRole(int number) {
    return Role.of(
        role(number),
        "Role " + number,
        names(carried(number)).stream().map(scope -> new Permission(AUDIENCE, scope)).toList());
  }
}
