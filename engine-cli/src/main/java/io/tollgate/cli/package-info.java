/**
 * The engine at a prompt. Start from {@link io.tollgate.cli.Tollgate}. It must not decide anything
 * itself: every answer comes from the engine.
 */
@NullMarked
package io.tollgate.cli;

import org.jspecify.annotations.NullMarked;
