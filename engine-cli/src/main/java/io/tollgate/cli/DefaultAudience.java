package io.tollgate.cli;

import io.tollgate.tenant.Api;
import io.tollgate.tenant.Tenant;
import java.util.List;
import java.util.stream.Stream;

/** The API that is meant where none is named. */
final class DefaultAudience {
  private DefaultAudience() {}

  /** Returns the My Organization API or else the only API; fails where that is not one. */
  static String of(Tenant tenant) {
    List<String> all = tenant.apis().stream().map(Api::identifier).toList();
    Stream<Api> system = tenant.apis().stream().filter(Api::isMyOrganization);
    List<String> myOrganization = system.map(Api::identifier).toList();
    if (myOrganization.size() == 1) {
      return myOrganization.get(0);
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    throw new CommandFailure(
        all.isEmpty()
            ? "the tenant has no API: nothing can be explained"
            : "--audience is needed, for the tenant has several APIs: " + String.join(", ", all));
  }
}
