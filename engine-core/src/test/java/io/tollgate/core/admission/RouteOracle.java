package io.tollgate.core.admission;

import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a route table should say, by splitting paths and comparing them with every operation. */
final class RouteOracle {
  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@|%-]+");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
  private static final Pattern NOT_TO_BE_ESCAPED =
      Pattern.compile("[A-Za-z0-9._~/\\\\;?#%\\x00-\\x1f\\x7f-\\x9f-]");

  private final OperationCatalogue catalogue;

  RouteOracle(OperationCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  int match(String method, String path) {
    if (!isPath(path)) {
      return RouteTable.MALFORMED;
    }
    List<Operation> candidates = candidates(path);
    if (candidates.isEmpty()) {
      return RouteTable.UNKNOWN;
    }
    String meant = method.equals("HEAD") ? "GET" : method;
    return candidates.stream()
        .filter(operation -> operation.method().equals(meant))
        .min(Comparator.comparing(RouteOracle::kinds))
        .map(catalogue.operations()::indexOf)
        .orElse(RouteTable.METHOD_NOT_ALLOWED);
  }

  List<String> methodsOf(String path) {
    List<String> methods = new ArrayList<>();
    if (isPath(path)) {
      candidates(path).forEach(operation -> methods.add(operation.method()));
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods.stream().distinct().sorted().toList();
  }

  private List<Operation> candidates(String path) {
    List<String> rest = segments(path);
    List<String> base = segments(catalogue.basePath());
    if (rest.size() < base.size() || !rest.subList(0, base.size()).equals(base)) {
      return List.of();
    }
    rest = rest.subList(base.size(), rest.size());
    String version = catalogue.optionalVersion();
    if (!version.isEmpty() && !rest.isEmpty() && rest.get(0).equals(version)) {
      rest = rest.subList(1, rest.size());
    }
    List<String> meant = rest.equals(List.of("")) ? List.of() : rest;
    return catalogue.operations().stream().filter(operation -> fits(operation, meant)).toList();
  }

  private static boolean fits(Operation operation, List<String> segments) {
    List<String> own = ownSegments(operation);
    if (own.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      String segment = segments.get(i);
      if (own.get(i).startsWith("{") ? segment.isEmpty() : !own.get(i).equals(segment)) {
        return false;
      }
    }
    return true;
  }

  /** A letter for each segment, which sorts literals before parameters. */
  private static String kinds(Operation operation) {
    StringBuilder kinds = new StringBuilder();
    ownSegments(operation).forEach(own -> kinds.append(own.startsWith("{") ? 'p' : 'l'));
    return kinds.toString();
  }

  private static List<String> ownSegments(Operation operation) {
    return operation.path().equals("/") ? List.of() : segments(operation.path());
  }

  private static List<String> segments(String path) {
    List<String> all = Arrays.asList(path.split("/", -1));
    return all.subList(1, all.size());
  }

  private static boolean isPath(String path) {
    if (!path.startsWith("/")) {
      return false;
    }
    List<String> segments = segments(path);
    int last = segments.size() - 1;
    return segments.subList(0, last).stream().allMatch(RouteOracle::isSegment)
        && (segments.get(last).isEmpty() || isSegment(segments.get(last)));
  }

  private static boolean isSegment(String segment) {
    return CHARACTERS.matcher(segment).matches()
        && !segment.equals(".")
        && !segment.equals("..")
        && ESCAPES.matcher(segment).replaceAll("").indexOf('%') < 0
        && ESCAPES.matcher(segment).results().allMatch(escapes -> isText(escapes.group()));
  }

  private static boolean isText(String escapes) {
    byte[] octets = new byte[escapes.length() / 3];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) Integer.parseInt(escapes.substring(3 * i + 1, 3 * i + 3), 16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      Matcher forbidden = NOT_TO_BE_ESCAPED.matcher(text);
      return !forbidden.find();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
