package io.tollgate.cli;

import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ConnectionUsers;
import io.tollgate.operation.AccessLevel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about what a call is for. */
final class FactFields implements FieldReader.Fields {
  private static final Choice<AccessLevel> LEVELS =
      Choice.of(AccessLevel.values(), AccessLevel::wireName);
  private static final String CHECKED_BY_DELETION = "checked_by_deletion";

  private static final List<String> NAMES =
      List.of("strategy", "connection_users", "access_level", "changed_members", "roles");

  private CallFacts facts = CallFacts.NONE;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public void read(String name, FieldReader value) {
    switch (name) {
      case "strategy" -> add(value.text(), facts::withStrategy);
      case "connection_users" -> add(users(value), facts::withConnectionUsers);
      case "access_level" -> add(value.choice(LEVELS), facts::withAccessLevel);
      case "changed_members" ->
          add(value.texts(), members -> facts.withChangedMembers(Set.copyOf(members)));
      case "roles" -> add(value.texts(), facts::withRoles);
      default -> throw new IllegalArgumentException("no such field: name=" + name);
    }
  }

  @Override
  public void requireComplete(FieldReader reader) {
    // What is missing is for the engine to say.
  }

  CallFacts facts() {
    return facts;
  }

  private <T> void add(@Nullable T value, Addition<T> addition) {
    if (value != null) {
      facts = addition.to(value);
    }
  }

  private static @Nullable ConnectionUsers users(FieldReader value) {
    if (CHECKED_BY_DELETION.equals(value.isText() ? value.text() : null)) {
      return new ConnectionUsers.CheckedByDeletion();
    }
    Long count = value.whole(); // which says what it should be
    return count == null ? null : new ConnectionUsers.Counted(count);
  }

  /**
   * Adds a fact.
   *
   * @param <T> what is known
   */
  @FunctionalInterface
  private interface Addition<T> {
    CallFacts to(T value);
  }
}
