package io.tollgate.core;

import io.tollgate.LiveEngine;
import io.tollgate.admission.ApiCall;
import io.tollgate.tenant.Tenant;

/** Asks an engine in a Java that has no flight recorder; started by a test, in a process. */
final class WithoutFlightRecorder {

  private WithoutFlightRecorder() {}

  /** Prints what the engine says, and whether anybody listens. */
  public static void main(String[] arguments) {
    LiveEngine engine =
        Tollgate.policyEngine().tenant(Tenant.builder("acme.example").build()).build();
    System.out.println(
        String.join(
            " ",
            "present=" + ModuleLayer.boot().findModule("jdk.jfr").isPresent(),
            engine
                .admit(ApiCall.of("GET", "acme.example", "/my-org/details").build())
                .reason()
                .name(),
            "failures=" + engine.listenerFailures(),
            "listening=" + FlightRecorderListener.create().isListening()));
  }
}
