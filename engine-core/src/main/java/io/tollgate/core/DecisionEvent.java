package io.tollgate.core;

import io.tollgate.spi.DecisionRecord;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a flight recording. Nothing but the listener that commits it may be linked to it.
 */
@Name("io.tollgate.Decision")
@Label("Decision")
@Category("Tollgate")
@Description("What an engine has answered")
@StackTrace(false)
@Enabled(false)
final class DecisionEvent extends Event {

  @Label("Kind")
  String kind = "";

  @Label("Outcome")
  String outcome = "";

  @Label("Reason")
  String reason = "";

  @Label("Failing layers or gates")
  String failing = "";

  @Label("Tenant")
  @Nullable String tenant;

  @Label("Client")
  @Nullable String client;

  @Label("Organization")
  @Nullable String organization;

  @Label("Operation or audience")
  @Nullable String target;

  @Label("Ignored parts of the scope")
  @Nullable String ignoredScopes;

  @Label("Snapshot version")
  long snapshotVersion;

  @Label("Snapshot digest")
  String snapshotDigest = "";

  @Label("Latency below, in nanoseconds")
  long latencyBelow;

  /** Tells whether this machine can make recordings. */
  static boolean isAvailable() {
    return FlightRecorder.isAvailable();
  }

  /** Tells whether a recording wants decisions. Until there is a first one, nothing is set up. */
  static boolean isWanted() {
    return FlightRecorder.isInitialized() && Registered.TYPE.isEnabled();
  }

  static void commit(DecisionRecord decision) {
    DecisionEvent event = new DecisionEvent();
    if (event.shouldCommit()) {
      event.fill(decision);
      event.commit();
    }
  }

  private void fill(DecisionRecord decision) {
    kind = decision.kind().name();
    outcome = decision.outcome().name();
    reason = decision.reason();
    failing = String.join(" ", decision.failing());
    tenant = decision.tenant().orElse(null);
    client = decision.client().orElse(null);
    organization = decision.organization().orElse(null);
    target = decision.target().orElse(null);
    ignoredScopes =
        decision.ignoredScopes().isEmpty() ? null : String.join(" ", decision.ignoredScopes());
    snapshotVersion = decision.snapshotVersion();
    snapshotDigest = decision.snapshotDigest();
    latencyBelow = decision.latencyBelow().toNanos();
  }

  /** Makes the event known to recordings when it is first asked for, which takes a while. */
  private static final class Registered {
    static final EventType TYPE = EventType.getEventType(DecisionEvent.class);
  }
}
