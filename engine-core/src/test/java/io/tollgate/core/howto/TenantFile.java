package io.tollgate.core.howto;

import io.tollgate.LiveEngine;
import io.tollgate.Publication;
import io.tollgate.core.TenantReader;
import io.tollgate.tenant.TenantReading;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Publishes what a file says now; run it when the file has changed, or every minute. */
record TenantFile(Path file, LiveEngine engine, Consumer<String> log) implements Runnable {

  @Override
  public void run() {
    TenantReading reading = TenantReader.create().read(file);
    if (!reading.isValid()) {
      reading.diagnostics().forEach(found -> log.accept("not published: " + found));
      return; // the engine goes on with what it has
    }
    Publication publication = engine.publish(reading.orElseThrow());
    if (publication instanceof Publication.Published published) {
      log.accept("published: version=" + published.version());
    } else {
      log.accept("not published: " + publication);
    }
  }
}
