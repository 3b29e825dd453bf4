/**
 * The engines of many tenants: loaded when they are asked for, refreshed, bounded, and forgotten
 * without giving anybody tokens back.
 *
 * <p>Start from {@link io.tollgate.core.directory.Residents}. Nothing here knows how an engine is
 * built or decides, and nothing else knows Caffeine.
 */
@NullMarked
package io.tollgate.core.directory;

import org.jspecify.annotations.NullMarked;
