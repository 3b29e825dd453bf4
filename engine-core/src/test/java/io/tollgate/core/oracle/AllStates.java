package io.tollgate.core.oracle;

import io.tollgate.core.oracle.AdmissionStates.Caller;
import io.tollgate.core.oracle.AdmissionStates.Configuration;
import io.tollgate.core.oracle.AdmissionStates.Fact;
import io.tollgate.core.oracle.AdmissionStates.Level;
import io.tollgate.core.oracle.AdmissionStates.Scopes;
import io.tollgate.core.oracle.AdmissionStates.StepUp;
import io.tollgate.core.oracle.AdmissionStates.Token;
import io.tollgate.core.oracle.AdmissionStates.Users;
import io.tollgate.operation.Operation;
import io.tollgate.operation.Requirement;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All combinations of the gates' states. A gate that an operation does not have is in its worst
 * state: it must make no difference.
 */
final class AllStates {
  private final Operation operation;
  private final Consumer<AdmissionStates> visitor;

  private AllStates(Operation operation, Consumer<AdmissionStates> visitor) {
    this.operation = operation;
    this.visitor = visitor;
  }

  static void visit(Operation operation, Consumer<AdmissionStates> visitor) {
    AllStates all = new AllStates(operation, visitor);
    for (Token token : Token.values()) {
      for (boolean activated : new boolean[] {true, false}) {
        for (Caller caller : Caller.values()) {
          all.visit(token, activated, caller);
        }
      }
    }
  }

  private void visit(Token token, boolean activated, Caller caller) {
    List<Facts> facts = facts();
    for (boolean listed : new boolean[] {true, false}) {
      for (Scopes scopes : Scopes.values()) {
        for (Configuration configuration : Configuration.values()) {
          for (StepUp stepUp : StepUp.values()) {
            for (Facts known : facts) {
              visitor.accept(
                  new AdmissionStates(
                      token,
                      activated,
                      caller,
                      listed,
                      scopes,
                      configuration,
                      known.deletion,
                      known.strategy,
                      known.users,
                      known.level,
                      known.members,
                      stepUp));
            }
          }
        }
      }
    }
  }

  private record Facts(
      ConnectionDeletionBehavior deletion, Fact strategy, Users users, Level level, Fact members) {}

  private List<Facts> facts() {
    boolean deletes = operation.requirements().contains(Requirement.DELETION);
    boolean levels = operation.accessLevel().isPresent();
    boolean members = !operation.limitedMembers().isEmpty();
    List<Facts> all = new ArrayList<>();
    for (ConnectionDeletionBehavior behavior : all(ConnectionDeletionBehavior.values(), deletes)) {
      for (Fact strategy : all(Fact.values(), isOfStrategy())) {
        for (Users count : all(Users.values(), deletes)) {
          for (Level level : all(Level.values(), levels)) {
            for (Fact changed : all(Fact.values(), members)) {
              all.add(new Facts(behavior, strategy, count, level, changed));
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isOfStrategy() {
    return operation.requirements().contains(Requirement.STRATEGY)
        || operation.requirements().contains(Requirement.SCIM);
  }

  /** All states of a gate that matters; the second of another, which is the worst. */
  private static <T> List<T> all(T[] states, boolean matters) {
    return matters ? List.of(states) : List.of(states[1]);
  }
}
