/**
 * Races of the limiter, and of a scope set, under the memory model. Start from any class: each is
 * one race, with every outcome and its reason. They know nothing but what users of the engine know.
 */
@NullMarked
package io.tollgate.stress;

import org.jspecify.annotations.NullMarked;
