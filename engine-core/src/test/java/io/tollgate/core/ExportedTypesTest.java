package io.tollgate.core;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the exported packages promise: lists that change only on purpose. */
final class ExportedTypesTest {
  @Test
  void exportedTypes_areThoseOfTheGoldenFile() throws IOException {
    new GoldenFile("exported-types.txt")
        .isExactly(
            ExportedTypes.all().stream()
                .map(Class::getCanonicalName)
                .collect(toCollection(TreeSet::new)));
  }

  @Test
  void exportedMembers_areThoseOfTheGoldenFile() throws IOException {
    Stream<String> members = ExportedTypes.all().stream().flatMap(ExportedMembers::of);
    new GoldenFile("exported-members.txt").isExactly(members.collect(toCollection(TreeSet::new)));
  }
}
