package io.tollgate.core.oracle;

import io.tollgate.admission.CallReason;
import io.tollgate.operation.AccessLevel;
import io.tollgate.operation.Operation;
import io.tollgate.operation.Requirement;
import io.tollgate.operation.ScopeAlternative;
import io.tollgate.tenant.ConnectionDeletionBehavior;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * One state of every gate, and what follows from them for an operation: said state by state, so
 * that it can be compared with the oracle, too.
 *
 * @param token whether the token is good, and the proof
 * @param activated whether the tenant has the API
 * @param client who calls
 * @param listed whether the tenant lists the organization
 * @param scopes the scopes in the token: those of an alternative, or none that help
 * @param configuration what the client has
 * @param deletion how its configuration rules deletion
 * @param strategy what is known of the strategy
 * @param users what is known of the users
 * @param level what is known of the access level
 * @param members what is known of the members that change
 * @param stepUp whether the operation is sensitive, and what the token says of its user
 */
record AdmissionStates(
    Token token,
    boolean activated,
    Caller client,
    boolean listed,
    Scopes scopes,
    Configuration configuration,
    ConnectionDeletionBehavior deletion,
    Fact strategy,
    Users users,
    Level level,
    Fact members,
    StepUp stepUp) {

  /** How good token and proof are. */
  enum Token {
    GOOD,
    EXPIRED,
    UNPROVEN,
    EXPIRED_AND_UNPROVEN,
    REJECTED
  }

  /** Who calls. */
  enum Caller {
    KNOWN,
    FOREIGN,
    UNKNOWN
  }

  /** Which alternative the scopes are. */
  enum Scopes {
    FIRST,
    LAST,
    NONE
  }

  /** What the client's configuration has. */
  enum Configuration {
    FULL,
    WITHOUT_SCIM,
    WITHOUT_PROFILES,
    NONE
  }

  /** A fact that is good, bad or not given. */
  enum Fact {
    GOOD,
    BAD,
    NONE
  }

  /** What a sensitive operation meets. */
  enum StepUp {
    GOOD,
    BAD,
    NOT_ASKED,
    NO_USER
  }

  /** What is known of the connection's users. */
  enum Users {
    UNKNOWN,
    SOME,
    NONE,
    CHECKED
  }

  /** An access level, or none. */
  enum Level {
    NOT_GIVEN,
    NONE,
    READONLY,
    LIMITED,
    FULL,
    UNSET
  }

  EnumSet<CallReason> reasons(Operation operation) {
    EnumSet<CallReason> reasons = EnumSet.noneOf(CallReason.class);
    if (token == Token.REJECTED) {
      reasons.add(CallReason.TOKEN_REJECTED);
    }
    if (token == Token.EXPIRED || token == Token.EXPIRED_AND_UNPROVEN) {
      reasons.add(CallReason.TOKEN_EXPIRED);
    }
    if (token == Token.UNPROVEN || token == Token.EXPIRED_AND_UNPROVEN) {
      reasons.add(CallReason.PROOF_MISSING);
    }
    if (!reasons.isEmpty()) {
      return reasons;
    }
    add(reasons, !activated, CallReason.API_NOT_ACTIVATED);
    add(reasons, client == Caller.UNKNOWN, CallReason.CLIENT_UNKNOWN);
    add(reasons, activated && client == Caller.FOREIGN, CallReason.THIRD_PARTY_SYSTEM_API);
    add(reasons, !listed, CallReason.ORGANIZATION_UNKNOWN);
    add(reasons, scopes == Scopes.NONE, CallReason.SCOPE_INSUFFICIENT);
    configuration(operation, reasons);
    add(reasons, isTooLow(operation), CallReason.ACCESS_LEVEL_TOO_LOW);
    add(reasons, isLevelUnknown(operation), CallReason.FACT_MISSING);
    add(reasons, stepUp == StepUp.NO_USER, CallReason.USER_REQUIRED);
    add(reasons, reasons.isEmpty() && stepUp == StepUp.BAD, CallReason.STEP_UP_REQUIRED);
    return reasons;
  }

  private void configuration(Operation operation, EnumSet<CallReason> reasons) {
    if (client == Caller.UNKNOWN) {
      return;
    }
    if (configuration == Configuration.NONE) {
      reasons.add(CallReason.CLIENT_NOT_CONFIGURED);
      return;
    }
    for (Requirement requirement : operation.requirements()) {
      boolean bare = configuration == Configuration.WITHOUT_PROFILES;
      boolean dry = configuration == Configuration.WITHOUT_SCIM;
      switch (requirement) {
        case CONNECTION_PROFILE -> add(reasons, bare, CallReason.CONNECTION_PROFILE_MISSING);
        case SCIM -> add(reasons, dry || bare, CallReason.SCIM_NOT_ENABLED);
        case USER_ATTRIBUTE_PROFILE ->
            add(reasons, bare, CallReason.USER_ATTRIBUTE_PROFILE_MISSING);
        case STRATEGY -> {
          add(reasons, strategy == Fact.BAD, CallReason.STRATEGY_NOT_ALLOWED);
          add(reasons, strategy == Fact.NONE, CallReason.FACT_MISSING);
        }
        case DELETION -> {
          add(reasons, isIfEmpty() && users == Users.SOME, CallReason.CONNECTION_NOT_EMPTY);
          add(reasons, isIfEmpty() && users == Users.UNKNOWN, CallReason.FACT_MISSING);
        }
      }
    }
  }

  boolean isIfEmpty() {
    return deletion == ConnectionDeletionBehavior.ALLOW_IF_EMPTY;
  }

  private boolean isLevelUnknown(Operation operation) {
    return operation.accessLevel().isPresent()
        && (level == Level.NOT_GIVEN || (isRestricted(operation) && members == Fact.NONE));
  }

  private boolean isTooLow(Operation operation) {
    if (operation.accessLevel().isEmpty() || level == Level.NOT_GIVEN) {
      return false;
    }
    AccessLevel given = AccessLevel.valueOf(level.name());
    boolean low = given.compareTo(operation.accessLevel().get()) < 0;
    return low || (isRestricted(operation) && members == Fact.BAD);
  }

  private boolean isRestricted(Operation operation) {
    return operation.accessLevel().equals(Optional.of(AccessLevel.LIMITED))
        && level == Level.LIMITED
        && !operation.limitedMembers().isEmpty();
  }

  /** What the service must do if the call is admitted. */
  List<String> obligations(Operation operation) {
    List<ScopeAlternative> ways = operation.alternatives();
    List<String> obligations =
        new ArrayList<>(ways.get(scopes == Scopes.FIRST ? 0 : ways.size() - 1).obligations());
    if (operation.requirements().contains(Requirement.DELETION)
        && isIfEmpty()
        && users == Users.CHECKED) {
      obligations.add("delete-only-if:no-users");
    }
    return List.copyOf(obligations);
  }

  private static void add(EnumSet<CallReason> reasons, boolean stands, CallReason reason) {
    if (stands) {
      reasons.add(reason);
    }
  }
}
