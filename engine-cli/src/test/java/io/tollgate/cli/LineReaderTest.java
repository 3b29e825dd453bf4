package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
  private static final String LONG = "x".repeat(LineReader.MAX_BYTES);

  @Test
  void next_splitsAtLineFeeds() throws IOException {
    assertThat(lines("a\n\nbc\r\n d")).containsExactly("a", "", "bc\r", " d");
  }

  @Test
  void next_lastLineFeed_beginsNoLine() throws IOException {
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void next_byteOrderMark_isSkippedAtTheBeginningOnly() throws IOException {
    assertThat(lines("\ufeffa\n\ufeffb")).containsExactly("a", "\ufeffb");
  }

  @Test
  void next_byteByByte_isTheSame() throws IOException {
    byte[] bytes = "\ufeffone\ntwo\n\nthree".getBytes(UTF_8);

    assertThat(lines(Lines.trickle(bytes))).containsExactly("one", "two", "", "three");
  }

  @Test
  void next_longestLine_isRead() throws IOException {
    LineReader reader = Lines.reader(LONG + "\nb");

    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isFalse();
    assertThat(Lines.text(reader)).isEqualTo(LONG);
    assertThat(reader.next()).isTrue();
    assertThat(Lines.text(reader)).isEqualTo("b");
  }

  @Test
  void next_longerLine_isCutAndTheNextOneIsRead() throws IOException {
    LineReader reader = Lines.reader(LONG + "y" + LONG + LONG + "\nb\n" + LONG + "y");

    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isTrue();
    assertThat(reader.length()).isEqualTo(LineReader.MAX_BYTES);
    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isFalse();
    assertThat(Lines.text(reader)).isEqualTo("b");
    assertThat(reader.next()).isTrue();
    assertThat(reader.isTooLong()).isTrue();
    assertThat(reader.next()).isFalse();
  }

  @Test
  void next_nothingThereYet_tellsBeforeItWaits() throws IOException {
    AtomicInteger waits = new AtomicInteger();
    LineReader reader =
        new LineReader(Lines.trickle("a\n".getBytes(UTF_8)), waits::incrementAndGet);

    while (reader.next()) {
      assertThat(waits.get()).isPositive();
    }
  }

  @Test
  void isBlank_knowsWhiteSpace() throws IOException {
    LineReader reader = Lines.reader(" \t\r\n x\n");

    assertThat(reader.next()).isTrue();
    assertThat(reader.isBlank()).isTrue();
    assertThat(reader.next()).isTrue();
    assertThat(reader.isBlank()).isFalse();
  }

  @Test
  void isPlain_isPrintableAscii() {
    assertThat(Lines.single(new byte[] {'a', '\t', '~'}).isPlain()).isTrue();
    assertThat(Lines.single(new byte[] {'a', 0}).isPlain()).isFalse();
    assertThat(Lines.single(new byte[] {'a', 0x7f}).isPlain()).isFalse();
    assertThat(Lines.single(new byte[] {'a', (byte) 0xc3}).isPlain()).isFalse();
  }

  private static List<String> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> lines(InputStream in) throws IOException {
    LineReader reader = new LineReader(in, () -> {});
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(Lines.text(reader));
    }
    return lines;
  }
}
