package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** What one run of the command line gave. */
record CommandRun(int status, String out, String err) {

  /** The tenant that most tests ask about. */
  static final String TENANT = resource("tenant.json").toString();

  static CommandRun of(String... arguments) {
    return withInput("", arguments);
  }

  static CommandRun withInput(String input, String... arguments) {
    return withInput(input.getBytes(UTF_8), arguments);
  }

  static CommandRun withInput(byte[] input, String... arguments) {
    return in(UTF_8, false, new ByteArrayInputStream(input), arguments);
  }

  /** Runs at a terminal with colours. */
  static CommandRun styled(String... arguments) {
    return in(UTF_8, true, InputStream.nullInputStream(), arguments);
  }

  /** Runs where text has another encoding. */
  static CommandRun in(Charset charset, String... arguments) {
    return in(charset, false, InputStream.nullInputStream(), arguments);
  }

  /** Runs with the given streams, and returns what was said on standard error. */
  static CommandRun on(InputStream in, OutputStream out, String... arguments) {
    return run(UTF_8, false, in, out, arguments);
  }

  static Path resource(String name) {
    try {
      return Path.of(CommandRun.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  private static CommandRun in(
      Charset charset, boolean styled, InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = run(charset, styled, in, out, arguments);
    return new CommandRun(run.status, out.toString(charset), run.err);
  }

  private static CommandRun run(
      Charset charset, boolean styled, InputStream in, OutputStream out, String... arguments) {
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(in, new StandardOutput(out), new PrintWriter(err, true), charset, styled);
    int status = Main.run(shell, arguments);
    return new CommandRun(status, "", err.toString());
  }
}
