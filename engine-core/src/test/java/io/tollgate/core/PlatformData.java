package io.tollgate.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the platform and its users have published, and is no part of the project: in {@code
 * shared/data} beside the clone, or in the folder of {@code -Dtollgate.data}.
 */
public final class PlatformData {
  private static final Path FOLDER =
      Path.of(System.getProperty("tollgate.data", "../../shared/data"));

  private PlatformData() {}

  /**
   * Finds a part of it. Says so on standard output if it is absent, for then nothing is tested.
   *
   * @param name the part's folder
   * @return the folder, if there is one
   */
  public static Optional<Path> find(String name) {
    Path part = FOLDER.resolve(name);
    if (Files.isDirectory(part)) {
      return Optional.of(part);
    }
    System.out.println("not tested, for there is no folder " + part);
    return Optional.empty();
  }
}
