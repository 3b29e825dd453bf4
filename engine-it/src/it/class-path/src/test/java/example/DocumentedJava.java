package example;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java of a page, as somebody would paste it: all its blocks one after the other, in one
 * method. What a block takes from around it is a line of {@code given}.
 */
record DocumentedJava(String page, List<String> given, String result) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  /** Where a page's reader imports from. */
  private static final String IMPORTS =
      """
      import io.tollgate.*;
      import io.tollgate.core.*;
      import io.tollgate.limit.*;
      import io.tollgate.scope.*;
      import io.tollgate.tenant.*;
      import java.nio.file.Path;
      import java.util.*;
      import java.util.function.*;
      """;

  List<String> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of(page)))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  /** Compiles the blocks into a folder, runs them, and returns what {@code result} is then. */
  Object run(Path folder) throws IOException, ReflectiveOperationException {
    Path source = Files.writeString(folder.resolve("Pasted.java"), source());
    compile(source, folder);
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Method pasted = loader.loadClass("Pasted").getDeclaredMethod("paste");
      return pasted.invoke(null);
    }
  }

  private String source() throws IOException {
    return IMPORTS
        + "public class Pasted {\n  public static Object paste() throws Exception {\n"
        + String.join("\n", given)
        + blocks().stream().collect(Collectors.joining("\n", "\n", "\n"))
        + "return "
        + result
        + ";\n  }\n}\n";
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-Xlint:all");
      if (!compiler
          .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
          .call()) {
        throw new AssertionError("does not compile: " + source);
      }
    }
  }
}
