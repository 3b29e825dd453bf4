package io.tollgate.tenant;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/**
 * How a connection profile rules cross-app access of a resource application.
 *
 * @param defaultStatus the status of a new connection
 * @param allowedStatuses the statuses that a customer may choose
 * @since 0.1.0
 */
public record CrossAppAccess(Status defaultStatus, Set<Status> allowedStatuses) {

  /** On or off. */
  public enum Status {
    /** On. */
    ENABLED,
    /** Off. */
    DISABLED;

    /**
     * Returns the platform's spelling.
     *
     * @return {@code enabled} or {@code disabled}
     */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the values. */
  public CrossAppAccess {
    requireNonNull(defaultStatus, "defaultStatus");
    allowedStatuses = Require.orderedCopy(allowedStatuses);
  }
}
