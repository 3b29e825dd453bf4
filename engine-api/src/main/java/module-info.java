/**
 * The glossary of Tollgate: the checked model of a tenant, what an engine is asked and what it
 * answers. Depends on nothing but the JDK and the nullness annotations.
 */
@org.jspecify.annotations.NullMarked
module io.tollgate.api {
  requires static transitive org.jspecify;

  exports io.tollgate;
  exports io.tollgate.admission;
  exports io.tollgate.http;
  exports io.tollgate.limit;
  exports io.tollgate.operation;
  exports io.tollgate.scope;
  exports io.tollgate.spi;
  exports io.tollgate.tenant;
}
