/**
 * What {@code ./bench} does: runs the benchmarks in rounds, keeps the results, and writes the page
 * with its tables and charts. Start from {@code Bench}. It knows no benchmark by name: which ones
 * are compared with which, and what is promised, stands in {@code bars.json}.
 */
@NullMarked
package io.tollgate.bench.report;

import org.jspecify.annotations.NullMarked;
