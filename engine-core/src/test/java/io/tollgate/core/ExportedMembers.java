package io.tollgate.core;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;

/** What callers can name of a type, a line each: its shape, and every member with its types. */
final class ExportedMembers {
  /** Every object has them. */
  private static final Set<String> EVERYWHERE = Set.of("equals", "hashCode", "toString");

  /** Every enum has them, too. */
  private static final Set<String> IN_ENUMS = Set.of("values", "valueOf");

  private ExportedMembers() {}

  static Stream<String> of(Class<?> type) {
    String name = type.getCanonicalName();
    return Stream.of(
            Stream.of(name + ": " + shape(type)),
            Stream.of(type.getDeclaredConstructors())
                .filter(made -> isPromised(made, type))
                .map(made -> name + parameters(made)),
            Stream.of(type.getDeclaredFields())
                .filter(field -> isPromised(field, type))
                .map(field -> name + "." + text(field)),
            Stream.of(type.getDeclaredMethods())
                .filter(method -> isPromised(method, type) && !isEverywhere(method))
                .map(method -> name + "." + text(method)))
        .flatMap(lines -> lines);
  }

  private static String shape(Class<?> type) {
    return Modifier.toString(type.getModifiers() & ~Modifier.STATIC)
        + (type.isSealed() ? " sealed" : "")
        + (type.isRecord() ? " record" : "")
        + Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Stream.of(type.getGenericInterfaces()))
            .filter(above -> above != Object.class)
            .map(above -> " < " + text(above))
            .collect(joining());
  }

  private static String text(Type type) {
    return type.getTypeName().replace('$', '.');
  }

  private static boolean isPromised(Member member, Class<?> type) {
    boolean isForHeirs =
        Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
    return (Modifier.isPublic(member.getModifiers()) || isForHeirs) && !member.isSynthetic();
  }

  private static boolean isEverywhere(Method method) {
    return EVERYWHERE.contains(method.getName())
        || (method.getDeclaringClass().isEnum() && IN_ENUMS.contains(method.getName()));
  }

  private static String text(Field field) {
    return field.getName() + ": " + text(field.getGenericType()) + modifiers(field);
  }

  private static String text(Method method) {
    return method.getName()
        + parameters(method)
        + ": "
        + text(method.getGenericReturnType())
        + modifiers(method);
  }

  private static String parameters(Executable of) {
    return Stream.of(of.getGenericParameterTypes())
        .map(ExportedMembers::text)
        .collect(joining(", ", "(", ")"));
  }

  /** Returns what a caller or heir must know: whose it is, and whether an heir must write it. */
  private static String modifiers(Member member) {
    int told = Modifier.STATIC | Modifier.ABSTRACT | Modifier.PROTECTED;
    String text = Modifier.toString(member.getModifiers() & told);
    return text.isEmpty() ? "" : " " + text;
  }
}
