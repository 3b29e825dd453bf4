/**
 * The engine at a prompt: one command for each question it answers. Start from {@link
 * io.tollgate.cli.Main}. It must not decide anything itself: every answer comes from the engine.
 */
@NullMarked
package io.tollgate.cli;

import org.jspecify.annotations.NullMarked;
