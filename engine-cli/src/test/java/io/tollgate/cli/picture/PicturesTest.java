package io.tollgate.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pictures of the documentation are what their texts say. After a change of a text: {@code
 * ./mvnw -Dquick test -pl engine-cli -am -Dtest=PicturesTest -Dtollgate.update=true}.
 */
final class PicturesTest {
  private static final Path PICTURES = Path.of("../docs/pictures");

  @ParameterizedTest
  @ValueSource(strings = {"architecture", "decision"})
  void picture_isWhatItsTextSays(String name) throws IOException {
    String drawn = SvgPicture.draw(Picture.read(Files.readString(PICTURES.resolve(name + ".txt"))));
    Path svg = PICTURES.resolve(name + ".svg");
    if (Boolean.getBoolean("tollgate.update")) {
      Files.writeString(svg, drawn);
    }

    assertThat(svg).hasContent(drawn);
  }

  @Test
  void line_thatIsNothing_isRefused() {
    assertThatThrownBy(() -> Picture.read("row\nbox: unheard, of, kind"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neither a box nor an arrow: line=box: unheard, of, kind");
  }
}
