package io.tollgate;

/**
 * One change that mends one failing layer: to the request, to the user or to the configuration.
 *
 * <p>{@link Object#toString()} of every remedy is a sentence for people: an imperative in lower
 * case without a final stop.
 *
 * @since 0.1.0
 */
public sealed interface Remedy permits ConfigurationRemedy, RequestRemedy, UserRemedy {

  /**
   * Returns the layer that the change mends.
   *
   * @return the layer
   */
  Layer layer();
}
