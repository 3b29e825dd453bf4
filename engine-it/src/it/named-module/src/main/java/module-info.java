/** Asks for the engine alone: the API comes with it. */
module example.stranger {
  requires io.tollgate.core;
}
