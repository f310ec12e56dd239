package rheobase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.audit.Audit;
import rheobase.notebook.atlas.Sheet;
import rheobase.notebook.course.Lessons;

/** Every item of the four articles the course grew from has a place where the reader sees it. */
class CoverageTest {
  private static final Path TABLE = Path.of("src/test/resources/rheobase/coverage.tsv");
  private static final Set<String> THERE = places();

  /**
   * One line of the table.
   *
   * @param article which article
   * @param item what it speaks of
   * @param shown the places that show it, such as {@code Figure 5.2}, {@code exercise 9.6} or words
   *     of a notebook, {@code 07: Kirchhoff}
   */
  record Item(String article, String item, List<String> shown) {}

  static Stream<Item> items() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(columns -> new Item(columns[0], columns[1], List.of(columns[2].split("; ", -1))));
  }

  @ParameterizedTest
  @MethodSource("items")
  void everyItemOfTheArticlesIsShown(Item item) {
    for (String place : item.shown()) {
      assertThat(isThere(place)).as("%s, which shows: %s", place, item.item()).isTrue();
    }
  }

  /** The articles have 34, 27, 9 and 15 items: a line that is lost is missed. */
  @Test
  void noItemIsLost() throws IOException {
    assertThat(items().filter(item -> item.article().equals("SN"))).hasSize(34);
    assertThat(items().filter(item -> item.article().equals("EI"))).hasSize(27);
    assertThat(items().filter(item -> item.article().equals("PD"))).hasSize(9);
    assertThat(items().filter(item -> item.article().equals("NA"))).hasSize(15);
    assertThat(items().map(Item::item)).doesNotHaveDuplicates();
  }

  /** Or it would prove nothing. */
  @Test
  void aPlaceThatIsNotThereIsNoticed() {
    assertThat(List.of("Figure 5.99", "claim 36", "07: Ohmholtz", "term spook", "entry nobody1900"))
        .noneMatch(CoverageTest::isThere);
  }

  private static boolean isThere(String place) {
    if (place.matches("\\d\\d: .*")) {
      return source(place.substring(0, 2)).contains(place.substring(4));
    }
    return THERE.contains(place);
  }

  private static String source(String number) {
    try (Stream<Path> files = Files.list(Path.of("notebooks/source"))) {
      Path notebook =
          files
              .filter(f -> f.getFileName().toString().startsWith(number + "-"))
              .findFirst()
              .orElseThrow();
      return Files.readString(notebook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> places() {
    Set<String> there = new HashSet<>();
    add(there, "notebooks/figures.csv", "(?m)^[^,]+,(\\d+\\.\\d+),", "Figure ");
    add(there, "notebooks/figures.csv", "(?m)^[^,]+,explorer (\\d+\\.\\d+),", "Explorer ");
    add(there, "notebooks/source/glossary.tsv", "(?m)^([^\t]+)\t", "term ");
    add(there, "docs/references.bib", "(?m)^@\\w+\\{(\\w+),", "entry ");
    add(there, "README.md", "\\]\\(docs/([a-z-]+\\.md)\\)", "page ");
    Lessons.exercises().forEach(each -> there.add("exercise " + each.id()));
    Audit.claims().forEach(each -> there.add("claim " + each.number()));
    Stream.of(Sheet.values())
        .flatMap(sheet -> sheet.figures().stream())
        .forEach(each -> there.add("atlas " + each.number().replaceFirst("[A-Z]$", "")));
    return there;
  }

  private static void add(Set<String> there, String file, String pattern, String kind) {
    try {
      Pattern.compile(pattern)
          .matcher(Files.readString(Path.of(file)))
          .results()
          .map((MatchResult match) -> kind + match.group(1))
          .forEach(there::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
