package io.tollgate.core.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a suite within a test, and keeps what it says: its failures, and what is told with them. */
final class SuiteRun implements TestExecutionListener {
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^(?:Shrunk )?Sample.*\\R-+\\R\\s+request:\\R(.*)$");

  private final Map<String, String> failures = new TreeMap<>();
  private final StringBuilder reports = new StringBuilder();

  private SuiteRun() {}

  static SuiteRun of(Class<?> suite) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(suite))
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .configurationParameter("jqwik.tries.default", "200")
            .configurationParameter("jqwik.database", "")
            .build();
    SuiteRun run = new SuiteRun();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  /** Returns the messages of the failures by the names of the tests. */
  Map<String, String> failures() {
    return failures;
  }

  /** Returns what was reported of each failure: the smallest counterexample, and nothing after. */
  List<String> counterexamples() {
    return SAMPLE.matcher(reports).results().map(found -> found.group(1).strip()).toList();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && result.getStatus() != Status.SUCCESSFUL) {
      failures.put(method(test), result.getThrowable().map(Throwable::getMessage).orElse(""));
    }
  }

  private static String method(TestIdentifier test) {
    return test.getSource()
        .map(MethodSource.class::cast)
        .map(MethodSource::getMethodName)
        .orElseThrow();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    entry.getKeyValuePairs().values().forEach(text -> reports.append(text).append('\n'));
  }
}
