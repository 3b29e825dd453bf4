package io.tollgate.testkit.random;

import static io.tollgate.operation.Requirement.CONNECTION_PROFILE;
import static io.tollgate.operation.Requirement.DELETION;
import static io.tollgate.operation.Requirement.SCIM;
import static io.tollgate.operation.Requirement.STRATEGY;
import static io.tollgate.operation.Requirement.USER_ATTRIBUTE_PROFILE;

import io.tollgate.limit.CallClass;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.scope.ScopeSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalogue of a few operations that need, between them, all that an operation can need. */
public final class SmallCatalogue {

  /** The operations of the tenant's domain. */
  public static final OperationCatalogue OF_DOMAIN =
      new OperationCatalogue("https://{domain}/my-org/", "/my-org", "v1", true, operations());

  /** The same operations of an API that has one audience and needs no configuration. */
  public static final OperationCatalogue OF_ONE_AUDIENCE =
      new OperationCatalogue(Generators.MAIN_API, "", "", false, operations());

  private SmallCatalogue() {}

  private static List<Operation> operations() {
    String idp = "/identity-providers/{idp_id}";
    return List.of(
        plain("GetOrganizationDetails", "GET", "/details", "read:details"),
        plain("UpdateOrganizationDetails", "PATCH", "/details", "update:details"),
        plain("DeleteMyOrganization", "DELETE", "/", "delete:organizations"),
        plain("GetDomainIdps", "GET", "/domains/{domain_id}/idps", "read:domains read:idps"),
        needy("GetIdpConfiguration", "GET", "/config/idps", CONNECTION_PROFILE),
        needy(
            "CreateIdp",
            "POST",
            "/identity-providers",
            CONNECTION_PROFILE,
            USER_ATTRIBUTE_PROFILE,
            STRATEGY),
        needy("Provision", "POST", idp + "/provisioning", CONNECTION_PROFILE, SCIM),
        level(needy("DeleteIdp", "DELETE", idp, DELETION), AccessLevel.FULL),
        level(plain("GetIdp", "GET", idp, "read:idps"), AccessLevel.READONLY),
        level(plain("UpdateIdp", "PATCH", idp, "update:idps"), AccessLevel.LIMITED, "enabled", "a"),
        listMembers());
  }

  private static Operation listMembers() {
    ScopeAlternative all =
        new ScopeAlternative(ScopeSet.of("read:members", "read:member_roles"), List.of());
    ScopeAlternative less =
        new ScopeAlternative(ScopeSet.of("read:members"), List.of("omit:roles"));
    return operation("ListMembers", "GET", "/members", List.of(all, less), Set.of());
  }

  private static Operation plain(String id, String method, String path, String scopes) {
    ScopeAlternative only = new ScopeAlternative(ScopeSet.parse(scopes), List.of());
    return operation(id, method, path, List.of(only), Set.of());
  }

  private static Operation needy(String id, String method, String path, Requirement... needs) {
    ScopeAlternative only = new ScopeAlternative(ScopeSet.of("do:" + id), List.of());
    return operation(id, method, path, List.of(only), Set.of(needs));
  }

  private static Operation operation(
      String id,
      String method,
      String path,
      List<ScopeAlternative> alternatives,
      Set<Requirement> requirements) {
    CallClass callClass = method.equals("GET") ? CallClass.READ : CallClass.WRITE;
    return new Operation(
        id, method, path, alternatives, callClass, requirements, Optional.empty(), Set.of());
  }

  private static Operation level(Operation operation, AccessLevel level, String... members) {
    return new Operation(
        operation.id(),
        operation.method(),
        operation.path(),
        operation.alternatives(),
        operation.callClass(),
        operation.requirements(),
        Optional.of(level),
        Set.of(members));
  }
}
