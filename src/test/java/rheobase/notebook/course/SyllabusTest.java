package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rheobase.notebook.course.Syllabus.Notebook;

class SyllabusTest {
  private static final List<Notebook> NOTEBOOKS = Syllabus.notebooks();

  /** All that a notebook builds on, directly or not. */
  private static Set<Integer> foundations(int number) {
    Set<Integer> all = new TreeSet<>();
    for (int before : NOTEBOOKS.get(number).after()) {
      all.add(before);
      all.addAll(foundations(before));
    }
    return all;
  }

  @Test
  void everyNotebookStandsInItsPlaceAndRestsOnTheFirst() {
    for (int i = 0; i < NOTEBOOKS.size(); i++) {
      assertThat(NOTEBOOKS.get(i).number()).isEqualTo(i);
      if (i > 0) {
        assertThat(foundations(i)).as("notebook %d", i).contains(0);
      }
    }
  }

  @Test
  void thePartsFollowEachOther() {
    List<String> parts = NOTEBOOKS.stream().map(n -> n.part().numeral()).distinct().toList();
    assertThat(parts).containsExactly("0", "I", "II", "III", "IV", "V");
    assertThat(NOTEBOOKS)
        .isSortedAccordingTo(Comparator.comparingInt(n -> parts.indexOf(n.part().numeral())));
    assertThat(NOTEBOOKS.stream().map(Notebook::part).distinct()).as("one name each").hasSize(6);
  }

  @Test
  void noArrowSaysWhatOthersSayAlready() {
    for (Notebook notebook : NOTEBOOKS) {
      for (int before : notebook.after()) {
        assertThat(
                notebook.after().stream().filter(o -> o != before).map(SyllabusTest::foundations))
            .as("%02d after %02d", notebook.number(), before)
            .noneMatch(f -> f.contains(before));
      }
    }
  }

  @Test
  void theReadmeListsEveryNotebook() throws IOException {
    var row = Pattern.compile("(?m)^\\| \\[(\\d\\d)\\]\\([^)]*\\) \\| (.*) \\|$");
    List<String> listed =
        row.matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(m -> m.group(1) + " " + m.group(2))
            .toList();
    assertThat(NOTEBOOKS.stream().map(Notebook::toString)).containsExactlyElementsOf(listed);
  }

  @Test
  void everySourceIsOnTheMapUnderItsOwnQuestion() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks/source"))) {
      List<Path> pages =
          files.filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.md")).toList();
      assertThat(pages).hasSameSizeAs(NOTEBOOKS);
      for (Path page : pages) {
        Notebook notebook =
            NOTEBOOKS.get(Integer.parseInt(page.getFileName().toString().substring(0, 2)));
        assertThat(Files.readString(page)).contains(notebook.question(), notebook.chinese());
      }
    }
  }

  @Test
  void theMapDrawsEveryNotebookAndEveryArrowDownwards() {
    var map = Syllabus.map(); // a diagram refuses arrows that do not run downwards
    assertThat(map.alt()).startsWith("Diagram of 23 boxes.").contains("leads to 11, 13, 22");
    assertThat(map.svg().length()).isLessThan(150_000);
    assertThat(map.width()).isBetween(700, 900);
  }
}
