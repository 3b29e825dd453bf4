package io.tollgate.tenant;

import java.util.List;

/**
 * Which organizations the tenant has: a list of them, or nothing said.
 *
 * @since 0.1.0
 */
public sealed interface Organizations {

  /**
   * These organizations and no others. A request that names another one is refused.
   *
   * @param organizations the organizations; the tenant has none if empty
   */
  record Listed(List<Organization> organizations) implements Organizations {

    /** Copies the list. */
    public Listed {
      organizations = List.copyOf(organizations);
    }
  }

  /**
   * The configuration does not list them. The caller vouches for the organization it names, which
   * has neither roles nor grants of its own and blocks third-party applications.
   */
  record Unlisted() implements Organizations {}
}
