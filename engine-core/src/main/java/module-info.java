/** The engine of Tollgate: reads, checks, compiles, decides and limits. */
@org.jspecify.annotations.NullMarked
module io.tollgate.core {
  requires transitive io.tollgate.api;
  requires com.github.benmanes.caffeine;
  requires static jdk.jfr;
  requires static org.jspecify;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  exports io.tollgate.core;
}
