package io.tollgate.core.admission;

/**
 * What a path may look like: that of RFC 3986, less everything that one program reads as one path
 * and the next as another.
 *
 * <p>A segment is made of unreserved characters, {@code ! $ & ' ( ) * + , = : @}, escapes, and the
 * bar, that is not allowed there but stands in every user's id and is sent by many as it is. Not of
 * semicolons, which begin matrix parameters in some programs and mean nothing in others; nor is it
 * {@code .} or {@code ..}. An escape stands for a whole character of well-formed UTF-8 that is no
 * control character, and that would mean something else if it stood there as it is: an escaped
 * letter is a literal in disguise, and an escaped slash, backslash, dot, semicolon, question mark,
 * number sign or percent sign becomes a delimiter for whoever decodes once more.
 */
final class PathSyntax {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final boolean[] PLAIN = table(UNRESERVED + "!$&'()*+,=:@|");
  private static final boolean[] NOT_ESCAPED = table(UNRESERVED + "/\\;?#%\u007F" + controls());

  private PathSyntax() {}

  /** Tells whether a path is a sequence of segments; the last may be empty. */
  static boolean isPath(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return false;
    }
    int start = 1; // no slash that is found from here on is at 0
    for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
      if (!isSegment(path, start, slash)) {
        return false;
      }
      start = slash + 1;
    }
    return start == path.length() || isSegment(path, start, path.length());
  }

  /** Tells whether a part of a path, in which there is no slash, is a segment. */
  static boolean isSegment(String path, int start, int end) {
    if (start == end || isDots(path, start, end)) {
      return false;
    }
    int at = start;
    while (at >= 0 && at < end) {
      char c = path.charAt(at);
      if (c == '%') {
        at = afterEscape(path, at, end);
      } else {
        at = c < PLAIN.length && PLAIN[c] ? at + 1 : -1;
      }
    }
    return at == end;
  }

  private static boolean isDots(String path, int start, int end) {
    return path.charAt(start) == '.'
        && (end - start == 1 || (end - start == 2 && path.charAt(start + 1) == '.'));
  }

  /** The place after an escaped character, however many escapes that takes; -1 if it is none. */
  private static int afterEscape(String path, int at, int end) {
    int first = octet(path, at, end);
    if (first < NOT_ESCAPED.length) {
      return first < 0 || NOT_ESCAPED[first] ? -1 : at + 3; // 0 either way: it is a control
    }
    int more = following(first);
    if (more == 0 || !isSecond(first, octet(path, at + 3, end))) {
      return -1;
    }
    for (int i = 2; i <= more; i++) {
      if (octet(path, at + 3 * i, end) >> 6 != 0b10) {
        return -1;
      }
    }
    return at + 3 * (more + 1);
  }

  /** How many octets follow a first one; 0 if it is no first one. */
  private static int following(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }

  /** Leaves out what is too long, surrogates, what is beyond Unicode, and U+0080 to U+009F. */
  private static boolean isSecond(int first, int second) {
    int least = first == 0xE0 || first == 0xC2 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }

  /** The octet that an escape stands for; negative if there is no escape. */
  private static int octet(String path, int at, int end) {
    if (at + 3 > end || path.charAt(at) != '%') {
      return -1; // 0 would do as well: it is no character that may be escaped
    }
    return hex(path.charAt(at + 1)) << 4 | hex(path.charAt(at + 2)); // negative if one of them is
  }

  private static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[0x80];
    characters.chars().forEach(c -> table[c] = true);
    return table;
  }

  private static String controls() {
    char[] controls = new char[0x20];
    for (char c = 0; c < controls.length; c++) {
      controls[c] = c;
    }
    return new String(controls);
  }
}
