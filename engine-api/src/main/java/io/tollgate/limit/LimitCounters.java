package io.tollgate.limit;

/**
 * What a limiter has answered since it was built. Reading takes no lock and stops nobody; several
 * numbers read one after the other need not be of the same instant.
 *
 * @since 0.1.0
 */
public interface LimitCounters {

  /**
   * Returns how many calls were admitted.
   *
   * @param callClass reads or writes
   * @return the number of calls, whatever their cost
   */
  long admitted(CallClass callClass);

  /**
   * Returns how many calls were denied.
   *
   * @param callClass reads or writes
   * @return the number of calls; one that both levels denied counts once
   */
  long denied(CallClass callClass);

  /**
   * Returns how many calls a level denied.
   *
   * @param callClass reads or writes
   * @param level the level
   * @return the number of calls; one that both levels denied counts for both
   */
  long deniedBy(CallClass callClass, LimitLevel level);

  /**
   * Returns how many calls found no room for one more organization.
   *
   * @param callClass reads or writes
   * @return the number of calls; they count as denied, too, by no level
   */
  long noRoom(CallClass callClass);

  /**
   * Returns how often the listener threw something, which changed nothing else.
   *
   * @return the number of failures
   */
  long listenerFailures();
}
