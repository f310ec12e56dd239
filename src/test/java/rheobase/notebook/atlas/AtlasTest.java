package rheobase.notebook.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.numerics.Seed;
import tech.tablesaw.api.Table;

/**
 * Every figure of the source articles is there, says what it was made from, and comes out again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the atlas is drawn once
class AtlasTest {
  private static final Seed SEED = Seed.seed(21);
  private final Atlas atlas = Atlas.of(SEED, (words, part) -> {});

  static Stream<SourceFigure> figures() {
    return Arrays.stream(Sheet.values()).flatMap(sheet -> sheet.figures().stream());
  }

  @Test
  void everyArticleHasItsFigures() {
    List<String> numbers = figures().map(SourceFigure::number).toList();
    assertThat(numbers).doesNotHaveDuplicates();
    // the pictures of SN in its order, 40 slots and its interactive figures; EI and PD number
    // theirs
    for (int i = 1; i <= 51; i++) {
      assertThat(numbers).contains("SN " + i);
    }
    assertThat(numbers).contains("EI 1A", "EI 1B", "EI 1C", "EI 2A", "EI 2B", "EI 3A", "EI 3B");
    assertThat(numbers).contains("EI 4", "EI 5A", "EI 5B", "EI 5C", "EI 6");
    assertThat(numbers).contains("PD 1A", "PD 1B", "PD 1C", "PD 2", "PD 3A", "PD 3D", "PD 3E");
    assertThat(numbers).contains("NA 1", "NA 8");
  }

  @ParameterizedTest
  @EnumSource(Sheet.class)
  void noPanelOfASheetIsBlank(Sheet sheet) throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(atlas.sheet(sheet).png()));
    int panels = sheet.figures().size();
    int wide = page.getWidth() / 4;
    int high = page.getHeight() / ((panels + 3) / 4);
    for (int i = 0; i < panels; i++) {
      Set<Integer> colours = new HashSet<>();
      int inked = 0;
      // beneath the title, which takes 20 of 190
      for (int y = i / 4 * high + high / 6; y < (i / 4 + 1) * high; y++) {
        for (int x = i % 4 * wide; x < (i % 4 + 1) * wide; x++) {
          int dot = page.getRGB(x, y);
          colours.add(dot);
          inked += dot == 0xffffffff ? 0 : 1;
        }
      }
      assertThat(inked).as("panel %d of %s", i, sheet).isGreaterThan(wide * high / 200);
      assertThat(colours).as("panel %d of %s", i, sheet).hasSizeGreaterThan(3);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyFigureIsShownInFullByANotebook(SourceFigure figure) throws IOException {
    String source = figure.file().replace(".ipynb", ".md");
    Path page = Path.of("notebooks/source", source);
    assertThat(page).exists();
    assertThat(Files.readString(page)).contains("Figure " + figure.notebook() + ".");
    assertThat(figure.showed()).endsWith(".");
  }

  @Test
  void theManifestIsComplete() {
    Table table = atlas.table();
    assertThat(table.rowCount()).isEqualTo((int) figures().count());
    for (String column : List.of("figure", "what", "in full", "made from")) {
      assertThat(table.stringColumn(column).asList()).as(column).noneMatch(String::isBlank);
    }
    assertThat(table.stringColumn("SHA-256 of the data").asList())
        .allMatch(hash -> hash.matches("[0-9a-f]{12}"));
    assertThat(table.stringColumn("seed").asList()).containsOnly("", "21");
  }

  @Test
  void theSameSeedGivesTheSameFiguresAndAnotherChangesThoseWithChance() {
    Atlas again = Atlas.of(SEED, (words, part) -> {}, Sheet.CELL, Sheet.BALANCE, Sheet.NEUTRAL);
    assertThat(again.differences(atlas)).isEmpty();
    Atlas other = Atlas.of(Seed.seed(22), (words, part) -> {}, Sheet.BALANCE, Sheet.DIGEST);
    assertThat(other.differences(atlas))
        .containsExactly(
            "EI 1A", "EI 1B", "EI 1C", "EI 5A", "EI 5B", "EI 5C", "EI 6", "PD 3A", "PD 3B", "PD 3C",
            "PD 3D", "PD 3E");
  }

  @Test
  void aSheetThatWasNotDrawnSaysSo() {
    Atlas few = Atlas.of(SEED, (words, part) -> {}, Sheet.DIGEST);
    assertThatThrownBy(() -> few.sheet(Sheet.CELL)).hasMessageContaining("draw it, with Atlas.of");
    assertThat(few).hasToString("9 figures from seed 21");
  }
}
