package io.tollgate.core.document;

import java.util.Arrays;
import java.util.List;

/** JSON Pointers (RFC 6901) as text. */
final class Pointers {
  private Pointers() {}

  static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  static String join(String pointer, String token) {
    return pointer + '/' + escape(token);
  }

  /** The tokens of a pointer, still escaped. */
  static List<String> tokens(String pointer) {
    return pointer.isEmpty() ? List.of() : Arrays.asList(pointer.substring(1).split("/", -1));
  }

  /** The pointer without its last token. */
  static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}
