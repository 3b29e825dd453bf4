package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Gets documents from files and streams: not too long, and in UTF-8 to the last byte. */
final class SourceFiles {
  private static final char REPLACEMENT = '\uFFFD';

  private SourceFiles() {}

  static Source read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static Source read(String name, InputStream in) {
    try {
      // On JDK 17 a FileInputStream asks for its position, which a pipe does not have.
      byte[] bytes = new BufferedInputStream(in).readNBytes(Limits.DOCUMENT_LENGTH + 1);
      if (bytes.length > Limits.DOCUMENT_LENGTH) {
        throw new DocumentException(
            DiagnosticCode.LIMIT_EXCEEDED,
            Place.START,
            "a document may have " + Limits.DOCUMENT_LENGTH + " bytes");
      }
      return Source.of(name, decode(bytes));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static DocumentException unreadable(IOException e) {
    return new DocumentException(
        DiagnosticCode.UNREADABLE, Place.UNKNOWN, "cannot be read: " + reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return e.getMessage() == null ? "input failed" : Quotes.quote(e.getMessage());
  }

  /** Decodes fast, and strictly only if a replacement shows that something may be malformed. */
  private static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(bytes);
    }
    return text;
  }

  private static void requireUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError()) {
      throw new DocumentException(
          DiagnosticCode.MALFORMED_ENCODING,
          Place.after(decoded.flip()),
          "the bytes from here on are not UTF-8");
    }
  }
}
