package example;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tollgate.PolicyEngine;
import io.tollgate.core.Tollgate;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ResolvedModule;
import java.lang.reflect.InaccessibleObjectException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a module sees of the engine: these packages, and no others. */
final class PortalTest {
  @Test
  void modules_areNamed() {
    assertEquals("example.stranger", Portal.class.getModule().getName());
    assertEquals("io.tollgate.core", Tollgate.class.getModule().getName());
    assertEquals("io.tollgate.api", PolicyEngine.class.getModule().getName());
  }

  @Test
  void engine_decidesFromWithinAModule() {
    String decision = new Portal().ask("read:it").toString();

    assertTrue(decision.startsWith("Granted[scope=read:it"), decision);
  }

  @Test
  void core_exportsOnePackage() {
    assertEquals(List.of("io.tollgate.core"), exports(Tollgate.class));
  }

  @Test
  void api_exportsTheGlossary() {
    assertEquals(
        List.of(
            "io.tollgate",
            "io.tollgate.admission",
            "io.tollgate.http",
            "io.tollgate.limit",
            "io.tollgate.operation",
            "io.tollgate.scope",
            "io.tollgate.spi",
            "io.tollgate.tenant"),
        exports(PolicyEngine.class));
  }

  @Test
  void everythingBehindTheEngine_isARealModule() {
    Set<ResolvedModule> behind = new HashSet<>();
    collect(resolved("io.tollgate.core"), behind);

    assertTrue(behind.size() > 5, behind::toString);
    assertTrue(
        behind.stream()
            .map(module -> module.reference().descriptor())
            .noneMatch(ModuleDescriptor::isAutomatic),
        behind::toString);
  }

  @Test
  void whatIsInside_cannotBeReached() throws ClassNotFoundException {
    Class<?> inside = Class.forName("io.tollgate.core.engine.TenantEngine");

    assertFalse(inside.getModule().isExported(inside.getPackageName(), Portal.class.getModule()));
    assertThrows(
        InaccessibleObjectException.class,
        () -> inside.getDeclaredConstructors()[0].setAccessible(true));
  }

  private static List<String> exports(Class<?> type) {
    return type.getModule().getDescriptor().exports().stream()
        .map(Exports::source)
        .collect(toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static ResolvedModule resolved(String name) {
    return ModuleLayer.boot().configuration().findModule(name).orElseThrow();
  }

  private static void collect(ResolvedModule module, Set<ResolvedModule> behind) {
    if (behind.add(module)) {
      module.reads().forEach(read -> collect(read, behind));
    }
  }
}
