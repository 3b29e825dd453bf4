package io.tollgate.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files that a command reads; {@code -} is standard input. */
final class Inputs {
  private static final String STANDARD_INPUT = "-";

  private final Shell shell;

  Inputs(Shell shell) {
    this.shell = shell;
  }

  static boolean isStandardInput(String file) {
    return file.equals(STANDARD_INPUT);
  }

  /** Opens a file, or standard input. */
  InputStream open(String file) throws IOException {
    if (isStandardInput(file)) {
      return standardInput();
    }
    Path path = path(file);
    if (!Files.exists(path)) {
      throw new CommandFailure("cannot read " + file + ": no such file");
    }
    if (Files.isDirectory(path)) {
      throw new CommandFailure("cannot read " + file + ": it is a directory");
    }
    // Unlike the streams of NIO, this one knows how much a pipe holds.
    return new FileInputStream(path.toFile());
  }

  InputStream standardInput() {
    return shell.in();
  }

  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new CommandFailure("cannot read " + Printable.quote(file) + ": " + e.getReason());
    }
  }
}
