package example;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tollgate.PolicyEngine;
import io.tollgate.TokenRequest;
import io.tollgate.core.EngineDirectory;
import io.tollgate.core.Tollgate;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the jar tells a native image of: the classes that Caffeine finds by name, and the resources
 * that are loaded. That nothing else is found by name is {@code NoReflectionTest}'s in the engine.
 */
final class ReachabilityMetadataTest {
  private static final String METADATA =
      "/META-INF/native-image/io.tollgate/engine-core/reachability-metadata.json";
  private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.";

  @Test
  void reflection_isWhatCaffeineFindsByName() throws Exception {
    EngineDirectory directory = Tollgate.engineDirectory().source(name -> Optional.empty()).build();
    directory.decide("nobody", TokenRequest.forUser("nobody").build());

    Set<String> found = new TreeSet<>();
    found.addAll(namesIn("LocalCacheFactory"));
    found.addAll(namesIn("NodeFactory"));

    assertEquals(found, listed("reflection", "type"));
  }

  @Test
  void resources_areThoseInTheJars() throws IOException {
    Set<String> packed = new TreeSet<>();
    packed.addAll(resources(Tollgate.class));
    packed.addAll(resources(PolicyEngine.class));

    assertEquals(packed, listed("resources", "glob"));
  }

  /** Returns what one of Caffeine's factories has looked up by now. */
  private static Set<String> namesIn(String factory) throws ReflectiveOperationException {
    Field factories = Class.forName(CAFFEINE + factory).getDeclaredField("FACTORIES");
    factories.setAccessible(true);
    return ((Map<?, ?>) factories.get(null))
        .keySet().stream().map(name -> CAFFEINE + name).collect(toCollection(TreeSet::new));
  }

  private static Set<String> listed(String section, String field) throws IOException {
    try (InputStream in = Tollgate.class.getResourceAsStream(METADATA)) {
      JsonNode metadata = new JsonMapper().readTree(in);
      return metadata
          .get(section)
          .valueStream()
          .map(entry -> entry.get(field).asString())
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Set<String> resources(Class<?> type) throws IOException {
    String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (JarFile file = new JarFile(jar);
        Stream<JarEntry> entries = file.stream()) {
      return entries
          .filter(entry -> !entry.isDirectory())
          .map(JarEntry::getName)
          .filter(name -> !name.endsWith(".class") && !name.startsWith("META-INF/"))
          .collect(toCollection(TreeSet::new));
    }
  }
}
