package io.tollgate.core.howto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the pages on integration are those that are compiled and tried here. */
final class HowToTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final String HERE = "engine-core/src/test/java/io/tollgate/core/howto/";

  @ParameterizedTest
  @CsvSource({
    "token.md, Request DpopProofs AccessTokens Gatekeeper",
    "reload.md, TenantFile",
    "servlet.md, TollgateFilter",
    "jax-rs.md, TollgateRequestFilter",
    "grpc.md, TollgateInterceptor GrpcStatus"
  })
  void page_hasTheExamples_eachUnder40Lines(String page, String classes) throws IOException {
    List<String> blocks =
        JAVA_BLOCK.matcher(read("docs/howto/" + page)).results().map(it -> it.group(1)).toList();
    List<String> examples = new ArrayList<>();
    for (String name : classes.split(" ", -1)) {
      String source = read(HERE + name + ".java");
      examples.add(source.substring(source.indexOf("/**")));
    }

    assertThat(blocks).containsExactlyInAnyOrderElementsOf(examples);
    assertThat(blocks).allSatisfy(block -> assertThat(block.lines().count()).isLessThan(40));
  }

  private static String read(String path) throws IOException {
    return Files.readString(Path.of("..").resolve(path));
  }
}
