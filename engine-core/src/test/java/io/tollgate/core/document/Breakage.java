package io.tollgate.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a document in one to three places: bytes changed, cut, moved, or pieces put in. */
final class Breakage {
  private Breakage() {}

  static byte[] of(byte[] valid, List<String> pieces, Random random) {
    byte[] bytes = valid.clone();
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 1; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> bytes = splice(bytes, at, 0, piece(pieces, random));
        case 3 -> bytes = splice(bytes, at, random.nextInt(40), piece(pieces, random));
        case 4 -> bytes = splice(bytes, at, random.nextInt(400), new byte[0]);
        default -> {
          int from = random.nextInt(bytes.length);
          bytes =
              splice(
                  bytes,
                  at,
                  0,
                  Arrays.copyOfRange(
                      bytes, from, Math.min(bytes.length, from + random.nextInt(200))));
        }
      }
    }
    return bytes;
  }

  private static byte[] piece(List<String> pieces, Random random) {
    return pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    int end = Math.min(bytes.length, at + removed);
    byte[] spliced = Arrays.copyOf(bytes, at + added.length + bytes.length - end);
    System.arraycopy(added, 0, spliced, at, added.length);
    System.arraycopy(bytes, end, spliced, at + added.length, bytes.length - end);
    return spliced;
  }
}
