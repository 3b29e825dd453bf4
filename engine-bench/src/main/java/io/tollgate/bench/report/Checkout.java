package io.tollgate.bench.report;

/** Which sources are measured: a commit, and whether they were changed since. */
record Checkout(String commit, boolean dirty) {}
