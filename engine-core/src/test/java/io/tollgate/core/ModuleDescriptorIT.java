package io.tollgate.core;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the packed jars promise to a module path. */
final class ModuleDescriptorIT {
  @Test
  void api_requiresNothingAtRunTime() {
    assertThat(requires(packed("io.tollgate.api")))
        .containsExactly("java.base", "static transitive org.jspecify");
  }

  @Test
  void core_passesOnOnlyTheApi() {
    assertThat(requires(packed("io.tollgate.core")))
        .containsExactly(
            "com.github.benmanes.caffeine",
            "java.base",
            "org.snakeyaml.engine",
            "static jdk.jfr",
            "static org.jspecify",
            "tools.jackson.core",
            "tools.jackson.databind",
            "tools.jackson.dataformat.yaml",
            "transitive io.tollgate.api");
  }

  @Test
  void core_exportsNothingElse() {
    assertThat(exports(packed("io.tollgate.core"))).isSubsetOf("io.tollgate.core");
  }

  @Test
  void everyModule_opensNothingAndExportsToEveryone() {
    assertThat(TollgateModule.all())
        .extracting(TollgateModule::descriptor)
        .allSatisfy(
            module -> {
              assertThat(module.isOpen()).isFalse();
              assertThat(module.opens()).isEmpty();
              assertThat(module.provides()).isEmpty();
              assertThat(module.exports()).noneMatch(Exports::isQualified);
            });
  }

  private static ModuleDescriptor packed(String name) {
    TollgateModule module =
        TollgateModule.all().stream().filter(m -> m.name().equals(name)).findAny().orElseThrow();
    assertThat(module.place()).as("the packed jar of %s", name).hasProtocol("jar");
    return module.descriptor();
  }

  /** Returns what a module requires, each with its modifiers. */
  private static Set<String> requires(ModuleDescriptor module) {
    return module.requires().stream()
        .map(ModuleDescriptorIT::text)
        .collect(toCollection(TreeSet::new));
  }

  private static String text(Requires requires) {
    StringBuilder text = new StringBuilder();
    if (requires.modifiers().contains(Requires.Modifier.STATIC)) {
      text.append("static ");
    }
    if (requires.modifiers().contains(Requires.Modifier.TRANSITIVE)) {
      text.append("transitive ");
    }
    return text.append(requires.name()).toString();
  }

  private static Set<String> exports(ModuleDescriptor module) {
    return module.exports().stream().map(Exports::source).collect(toCollection(TreeSet::new));
  }
}
