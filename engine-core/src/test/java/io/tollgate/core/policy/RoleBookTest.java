package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A role is found by id, else by name; what is ambiguous finds nothing. */
class RoleBookTest {

  private final CompiledRole admin = role("rol_1", "Admin");
  private final CompiledRole auditor = role("rol_2", "Auditor");

  @Test
  void find_idOrName_findsTheRole() {
    RoleBook book = RoleBook.tenantWide(List.of(admin, auditor));

    assertThat(book.find("rol_1")).isSameAs(admin);
    assertThat(book.find("Auditor")).isSameAs(auditor);
    assertThat(book.find("auditor")).isNull();
    assertThat(book.find("rol_3")).isNull();
  }

  @Test
  void find_nameOfSeveralRoles_findsNone() {
    for (int count = 2; count <= 4; count++) {
      List<CompiledRole> twins =
          Stream.iterate(1, i -> i + 1).limit(count).map(i -> role("rol_" + i, "Admin")).toList();
      RoleBook book = RoleBook.tenantWide(twins);

      assertThat(book.find("Admin")).isNull();
      assertThat(book.find("rol_2")).isSameAs(twins.get(1));
    }
  }

  @Test
  void find_nameThatIsAnotherId_findsTheId() {
    CompiledRole impostor = role("rol_9", "rol_1");

    assertThat(RoleBook.tenantWide(List.of(impostor, admin)).find("rol_1")).isSameAs(admin);
    assertThat(
            RoleBook.ofOrganization(List.of(impostor), RoleBook.tenantWide(List.of(admin)))
                .find("rol_1"))
        .isSameAs(admin);
  }

  @Test
  void find_inOrganization_findsItsOwnAndTheTenants() {
    CompiledRole local = role("rol_3", "Plant Manager");
    RoleBook book = RoleBook.ofOrganization(List.of(local), RoleBook.tenantWide(List.of(admin)));

    assertThat(book.find("Plant Manager")).isSameAs(local);
    assertThat(book.find("Admin")).isSameAs(admin);
    assertThat(book.all()).containsExactly(admin, local);
    assertThat(RoleBook.tenantWide(List.of(auditor, admin)).all()).containsExactly(auditor, admin);
  }

  @Test
  void find_nameSharedWithTheTenant_findsNone() {
    RoleBook tenantWide = RoleBook.tenantWide(List.of(admin));
    RoleBook book = RoleBook.ofOrganization(List.of(role("rol_3", "Admin")), tenantWide);

    assertThat(book.find("Admin")).isNull();
    assertThat(tenantWide.find("Admin")).isSameAs(admin);
  }

  @Test
  void find_nameThatIsAmbiguousInTheTenant_findsNoneInTheOrganizationEither() {
    RoleBook tenantWide = RoleBook.tenantWide(List.of(admin, role("rol_5", "Admin")));
    RoleBook book = RoleBook.ofOrganization(List.of(role("rol_3", "Admin")), tenantWide);

    assertThat(book.find("Admin")).isNull();
  }

  private static CompiledRole role(String id, String name) {
    return CompiledRole.of(Role.of(id, name, List.of()), Map.of());
  }
}
