/**
 * A hash that tells configurations apart.
 *
 * <p>Start from {@link io.tollgate.core.digest.RulesDigest}. It knows the checked model and nothing
 * of how documents are read, or how what they say is compiled and judged by.
 */
@NullMarked
package io.tollgate.core.digest;

import org.jspecify.annotations.NullMarked;
