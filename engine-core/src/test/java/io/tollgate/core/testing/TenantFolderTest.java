package io.tollgate.core.testing;

import io.tollgate.spi.TenantSource;
import io.tollgate.testkit.contract.TenantSourceContract;
import java.nio.file.Path;

/** A folder of tenants is a source of tenants. */
class TenantFolderTest extends TenantSourceContract {

  @Override
  protected TenantSource source() {
    return new TenantFolder(Path.of("../docs/examples"));
  }

  @Override
  protected String known() {
    return "acme";
  }
}
