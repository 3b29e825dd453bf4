package io.tollgate.admission;

import static java.util.Objects.requireNonNull;

import io.tollgate.operation.AccessLevel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a service knows about what a call is for. Only some operations need any of it; a fact that
 * is needed and not given refuses the call and is named.
 *
 * @param strategy the strategy of the connection, as the caller or the connection says it
 * @param connectionUsers how many users the connection has
 * @param accessLevel the connection's access level, {@link AccessLevel#UNSET} if it has none; empty
 *     if nobody said
 * @param changedMembers the members that the call changes; empty if nobody said
 * @param roles the user's roles in the organization; only re-checking scopes needs them
 * @since 0.1.0
 */
public record CallFacts(
    Optional<String> strategy,
    ConnectionUsers connectionUsers,
    Optional<AccessLevel> accessLevel,
    Optional<Set<String>> changedMembers,
    Optional<List<String>> roles) {

  /** Nothing is known. */
  public static final CallFacts NONE =
      new CallFacts(
          Optional.empty(),
          new ConnectionUsers.Unknown(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the collections. */
  public CallFacts {
    requireNonNull(strategy, "strategy");
    requireNonNull(connectionUsers, "connectionUsers");
    requireNonNull(accessLevel, "accessLevel");
    changedMembers =
        changedMembers.map(members -> Collections.unmodifiableSet(new TreeSet<>(members)));
    roles = roles.map(List::copyOf);
  }

  /**
   * Returns these facts and a strategy.
   *
   * @param strategy such as {@code okta}; one that does not exist is allowed to nobody
   * @return the facts
   */
  public CallFacts withStrategy(String strategy) {
    return new CallFacts(
        Optional.of(strategy), connectionUsers, accessLevel, changedMembers, roles);
  }

  /**
   * Returns these facts and the connection's users.
   *
   * @param users how many
   * @return the facts
   */
  public CallFacts withConnectionUsers(ConnectionUsers users) {
    return new CallFacts(strategy, users, accessLevel, changedMembers, roles);
  }

  /**
   * Returns these facts and a count of the connection's users.
   *
   * @param count how many, 0 or more
   * @return the facts
   */
  public CallFacts withConnectionUsers(long count) {
    return withConnectionUsers(new ConnectionUsers.Counted(count));
  }

  /**
   * Returns these facts and an access level.
   *
   * @param level the connection's level
   * @return the facts
   */
  public CallFacts withAccessLevel(AccessLevel level) {
    return new CallFacts(strategy, connectionUsers, Optional.of(level), changedMembers, roles);
  }

  /**
   * Returns these facts and the members that the call changes.
   *
   * @param members the names of the members
   * @return the facts
   */
  public CallFacts withChangedMembers(Set<String> members) {
    return new CallFacts(strategy, connectionUsers, accessLevel, Optional.of(members), roles);
  }

  /**
   * Returns these facts and the user's roles.
   *
   * @param roles ids or names of the user's roles in the organization
   * @return the facts
   */
  public CallFacts withRoles(List<String> roles) {
    return new CallFacts(
        strategy, connectionUsers, accessLevel, changedMembers, Optional.of(roles));
  }
}
