package io.tollgate.core;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.List;
import java.util.Set;

/** The public types of the exported packages, of every module on this run's path. */
final class ExportedTypes {
  private ExportedTypes() {}

  /** Returns the types, ordered by name. */
  static List<Class<?>> all() {
    Set<String> packages =
        TollgateModule.all().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .map(Exports::source)
            .collect(toSet());
    return new ClassFileImporter()
        .withImportOption(new ArchitectureTest.MainClasses()).importPackages("io.tollgate").stream()
            .filter(type -> packages.contains(type.getPackageName()))
            .filter(ExportedTypes::isReachable)
            .map(JavaClass::getName)
            .sorted()
            .<Class<?>>map(ExportedTypes::load)
            .toList();
  }

  /** Tells whether a type is public, and every type around it too. */
  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ExportedTypes::isReachable).orElse(true);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ExportedTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
