package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever begins where the packages' descriptions say comes to every exported type: by what its
 * members take and return, what it is one of, and what is one of it.
 */
final class WayInTest {
  private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:\\*\\s+)?([\\w.]+)\\s*}");

  @Test
  void everyExportedType_isReachedFromADescription() {
    List<Class<?>> exported = ExportedTypes.all();
    assertThat(exported).isNotEmpty();

    Set<Class<?>> unreached = new HashSet<>(exported);
    unreached.removeAll(reached(exported));

    assertThat(unreached).as("no way leads here").isEmpty();
  }

  @Test
  void everyExportedPackage_saysWhereToStart() {
    Set<String> packages = new HashSet<>();
    ExportedTypes.all().forEach(type -> packages.add(type.getPackageName()));
    assertThat(packages)
        .allSatisfy(
            name -> {
              assertThat(description(name)).contains("Start from {@link");
              assertThat(starts(name)).isNotEmpty();
            });
  }

  private static Set<Class<?>> reached(List<Class<?>> exported) {
    Deque<Class<?>> ahead = new ArrayDeque<>();
    exported.stream().map(Class::getPackageName).distinct().forEach(p -> ahead.addAll(starts(p)));
    Set<Class<?>> reached = new HashSet<>();
    while (!ahead.isEmpty()) {
      Class<?> type = ahead.pop();
      if (exported.contains(type) && reached.add(type)) {
        neighbours(type).forEach(ahead::add);
      }
    }
    return reached;
  }

  private static Stream<Class<?>> neighbours(Class<?> type) {
    Stream<Type> said =
        Stream.of(
                Stream.of(type.getDeclaredMethods()).flatMap(WayInTest::types),
                Stream.of(type.getDeclaredConstructors()).flatMap(WayInTest::types),
                Stream.of(type.getGenericInterfaces()),
                Stream.ofNullable(type.getGenericSuperclass()),
                Stream.of(type.getDeclaredClasses()).map(Type.class::cast),
                Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Arrays::stream))
            .flatMap(types -> types);
    return said.flatMap(WayInTest::classes);
  }

  private static Stream<Type> types(Executable of) {
    return Stream.concat(
        Stream.of(of.getGenericParameterTypes()),
        of instanceof java.lang.reflect.Method method
            ? Stream.of(method.getGenericReturnType())
            : Stream.empty());
  }

  /** Returns the classes that a type speaks of. */
  private static Stream<Class<?>> classes(Type type) {
    if (type instanceof Class<?> plain) {
      return Stream.of(plain.isArray() ? plain.getComponentType() : plain);
    } else if (type instanceof ParameterizedType with) {
      return Stream.concat(Stream.of(with.getRawType()), Stream.of(with.getActualTypeArguments()))
          .flatMap(WayInTest::classes);
    } else if (type instanceof WildcardType wild) {
      return Stream.of(wild.getUpperBounds()).flatMap(WayInTest::classes);
    }
    return Stream.empty();
  }

  private static List<Class<?>> starts(String packageName) {
    return LINK.matcher(description(packageName))
        .results()
        .map((MatchResult link) -> link.group(1))
        .<Class<?>>map(WayInTest::load)
        .toList();
  }

  private static String description(String packageName) {
    return TenantCorpus.projectFile(
        module(packageName)
            + "/src/main/java/"
            + packageName.replace('.', '/')
            + "/package-info.java");
  }

  private static String module(String packageName) {
    if (packageName.startsWith("io.tollgate.testkit")) {
      return "engine-testkit";
    }
    return packageName.equals("io.tollgate.core") ? "engine-core" : "engine-api";
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
