package io.tollgate.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Comparator;
import java.util.List;

/**
 * A module of the project as this run of the tests sees it: on the module path or the class path,
 * in a folder of classes or in a packed jar.
 */
record TollgateModule(URL place, ModuleDescriptor descriptor) {

  /** Returns the project's modules on this run's path, ordered by name. */
  static List<TollgateModule> all() {
    return ClassLoader.getSystemClassLoader()
        .resources("module-info.class")
        .map(place -> new TollgateModule(place, read(place)))
        .filter(module -> module.name().startsWith("io.tollgate."))
        .sorted(Comparator.comparing(TollgateModule::name))
        .toList();
  }

  String name() {
    return descriptor.name();
  }

  private static ModuleDescriptor read(URL place) {
    try (InputStream in = place.openStream()) {
      return ModuleDescriptor.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
