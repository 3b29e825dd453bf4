package io.tollgate;

import io.tollgate.tenant.Tenant;

/**
 * An engine whose tenant can be replaced while it works. Every decision is made by one tenant from
 * beginning to end, the one before or the one after. What was admitted before counts after.
 *
 * <p>A publication that fails, for whatever reason, changes nothing: the engine goes on with what
 * it has, and its {@link #state()} says so.
 *
 * @since 0.1.0
 */
public interface LiveEngine extends PolicyEngine {

  /**
   * Replaces the tenant by which the engine judges now. The tenant is checked, compiled, and its
   * decisions are compared with those of its layers taken one by one; only then it takes over, at
   * one instant. If somebody else publishes while that goes on, this publication is rejected.
   *
   * <p>Limits that come from the tenant are part of it: a call is counted by the limits of the
   * tenant that it is judged by. Buckets keep the time that they have to run. Limits that the
   * engine was built with stay.
   *
   * @param next the tenant
   * @return what came of it
   */
  Publication publish(Tenant next);

  /**
   * Replaces the tenant, if it is still the version that the caller knows.
   *
   * @param next the tenant
   * @param expectedVersion the version to be replaced
   * @return what came of it
   */
  Publication publish(Tenant next, long expectedVersion);

  /**
   * Replaces the tenant, the operations and which of them are sensitive, like {@link
   * #publish(Tenant)}, which leaves the other two as they are. A step-up rule for an operation that
   * there is not makes it {@link Publication.Invalid}.
   *
   * @param next what to judge by
   * @return what came of it
   */
  Publication publish(Ruleset next);

  /**
   * Replaces all of them, if it is still the version that the caller knows.
   *
   * @param next what to judge by
   * @param expectedVersion the version to be replaced
   * @return what came of it
   */
  Publication publish(Ruleset next, long expectedVersion);

  /**
   * Goes back to the tenant before this one, which is as old as it is; to go back again returns to
   * this one.
   *
   * @return what came of it
   */
  Publication rollback();

  /**
   * Returns what the engine judges by.
   *
   * @return the state at this moment
   */
  SnapshotState state();

  /**
   * Returns how often the listener to decisions threw something, which changed nothing else.
   *
   * @return the number of failures
   */
  long listenerFailures();
}
