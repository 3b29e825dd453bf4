/**
 * For tests of policies: generators, a clock, assertions, contracts and a reference model. Knows
 * the glossary and no engine.
 */
@org.jspecify.annotations.NullMarked
module io.tollgate.testkit {
  requires transitive io.tollgate.api;
  requires transitive net.jqwik.api;
  requires transitive org.assertj.core;
  requires static org.jspecify;

  exports io.tollgate.testkit;
  exports io.tollgate.testkit.arbitrary;
  exports io.tollgate.testkit.contract;
  exports io.tollgate.testkit.model;
}
