package io.tollgate.cli;

/** Thrown when a command cannot do what it was asked for; the message is one line for people. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
