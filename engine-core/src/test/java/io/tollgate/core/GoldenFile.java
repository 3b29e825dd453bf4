package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A list in the repository that changes only on purpose: the build compares, a person updates. */
record GoldenFile(String name) {
  private static final String UPDATE = "tollgate.update";

  /** Fails with the difference, or writes the list anew when that was asked for. */
  void isExactly(Set<String> found) throws IOException {
    Path file = Path.of("src/test/resources", name);
    if (Boolean.getBoolean(UPDATE)) {
      Files.write(file, new TreeSet<>(found));
    }
    Set<String> golden = new TreeSet<>(Files.readAllLines(file));
    assertThat(Stream.concat(without(found, golden, "+ "), without(golden, found, "- ")))
        .as(
            """
            what is exported is no longer what %s says
            If the change is meant, write the file anew and look at the difference:
              ./mvnw -Dquick test -pl engine-core -am -Dtest=ExportedTypesTest -D%s=true""",
            name, UPDATE)
        .isEmpty();
  }

  private static Stream<String> without(Set<String> these, Set<String> those, String sign) {
    return these.stream().filter(line -> !those.contains(line)).map(sign::concat);
  }
}
