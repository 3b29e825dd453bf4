package io.tollgate.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a command gets from the world that started it.
 *
 * @param in standard input, not buffered
 * @param out standard output, not buffered
 * @param err standard error
 * @param charset what text for people is written in; JSON is always UTF-8
 * @param styled whether text for people may have colours
 */
record Shell(InputStream in, StandardOutput out, PrintWriter err, Charset charset, boolean styled) {

  /** Returns the streams of this process. */
  static Shell ofProcess() {
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    Charset charset = terminalCharset();
    return new Shell(
        new FileInputStream(FileDescriptor.in),
        new StandardOutput(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(new OutputStreamWriter(err, charset), true),
        charset,
        isTerminal() && wantsStyle());
  }

  /** Returns a writer of text for people, to be flushed by whoever asked for it. */
  PrintWriter textWriter() {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, charset)));
  }

  private static boolean wantsStyle() {
    String noColor = System.getenv("NO_COLOR");
    return (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** Until JDK 21 there is a console only at a terminal; later one must ask it. */
  @SuppressWarnings("SystemConsoleNull") // that it may be there in a pipe is what this is about
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static Charset terminalCharset() {
    // The first is set by JDK 19 and later, the second by earlier ones at a terminal.
    for (String property :
        new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
      String name = System.getProperty(property);
      if (name != null && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return StandardCharsets.UTF_8;
  }
}
