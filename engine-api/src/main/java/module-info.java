/** The glossary of Tollgate: what a caller says to the engine, and what it answers. */
@org.jspecify.annotations.NullMarked
module io.tollgate.api {
  requires static transitive org.jspecify;
}
