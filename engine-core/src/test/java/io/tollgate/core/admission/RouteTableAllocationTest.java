package io.tollgate.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tollgate.core.CatalogueReader;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not a byte for a match, whatever the answer; the build runs this with escape analysis off. */
@Tag("allocation")
class RouteTableAllocationTest {
  private static final int CALLS = 20_000;
  private static final int ROUNDS = 5;

  private final RouteTable routes = RouteTable.of(CatalogueReader.myOrganization());
  private volatile int sink;

  @ParameterizedTest
  @CsvSource({
    "DELETE,/my-org",
    "HEAD,/my-org/v1/details",
    "GET,/my-org/v1/members/auth0%7C123/roles",
    "DELETE,/my-org/identity-providers/con_1/provisioning/scim-tokens/caf%C3%A9%F0%9F%98%80",
    "OPTIONS,/my-org/v1/members/auth0%7C123/roles",
    "GET,/my-org/v1/members/auth0%7C123/none",
    "GET,/elsewhere",
    "GET,/my-org/v1/members/..%2fdetails",
    "GET,/my-org//details",
  })
  void match_anyAnswer_allocatesNothing(String method, String path) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        sink = routes.match(method, path);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }

    assertThat(least / CALLS).isZero();
    assertThat(sink).isLessThan(41);
  }
}
