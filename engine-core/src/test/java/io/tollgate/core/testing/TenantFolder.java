package io.tollgate.core.testing;

import io.tollgate.core.TenantReader;
import io.tollgate.spi.TenantSource;
import io.tollgate.tenant.Tenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the tenants of a folder: a folder each, of which it takes only plain names. */
record TenantFolder(Path folder) implements TenantSource {

  @Override
  public Optional<Tenant> load(String name) {
    if (!name.matches("[a-z0-9-]{1,63}")) {
      return Optional.empty();
    }
    Path file = folder.resolve(name).resolve("tenant.json");
    return Files.exists(file)
        ? Optional.of(TenantReader.create().read(file).orElseThrow())
        : Optional.empty();
  }
}
