package rheobase.notebook.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFileTest {
  @TempDir Path folder;
  private Path place;
  private ProgressFile file;

  @BeforeEach
  void open() {
    place = folder.resolve("my-progress.csv");
    file = ProgressFile.of(null, folder);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aReaderCanReadIt() throws IOException {
    file.change("3.10", mark -> mark.tried(false).tried(true).tried(false));
    file.change("3.9", mark -> mark.hinted(2).hinted(1).solved());
    file.change("0", mark -> mark.guessed("2; 3; 11"));
    assertThat(place)
        .hasContent(
            """
            # What you have done so far in Rheobase. Delete this file to start afresh.
            exercise,verdict,attempts,hints,solution,guess
            0,,0,0,,2; 3; 11
            3.9,,0,2,shown,
            3.10,correct,2,0,,
            """);
    assertThat(ProgressFile.in(place).read().get("3.9").hints()).isEqualTo(2);
    assertThat(left()).containsExactly("my-progress.csv");
  }

  @Test
  void forgettingOrDeletingItStartsAfresh() throws IOException {
    file.change("3.1", mark -> mark.tried(true));
    assertThat(file.forget()).contains("Forgotten: 1 lines");
    assertThat(file.read()).isEmpty();
    assertThat(file.forget()).contains("nothing to forget");
    file.change("3.1", mark -> mark.tried(true));
    Files.delete(place);
    assertThat(file.change("3.2", mark -> mark.tried(false))).isEmpty();
    assertThat(file.read()).containsOnlyKeys("3.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.2;correct;1;0;;", "3.2,correct,1,0", "3.2,perhaps,1,0,,", "3.2,correct,-1,0,,",
        "3.2,correct,99999999999,0,,", "../x,correct,1,0,,", "PK\u0003\u0004", "3.2,,0,0,seen,"
      })
  void aDamagedFileIsSetAsideWithNothingLost(String line) throws IOException {
    String before = "3.1,correct,1,0,,\n" + line + "\n";
    Files.writeString(place, before);
    assertThat(file.read()).containsOnlyKeys("3.1");
    assertThat(place).hasContent(before); // reading changes nothing

    String said = file.change("3.3", mark -> mark.tried(true));

    assertThat(said).contains("set aside", "my-progress-damaged.csv").doesNotContain("\n");
    assertThat(folder.resolve("my-progress-damaged.csv")).hasContent(before);
    assertThat(file.read()).containsOnlyKeys("3.1", "3.3");
    assertThat(file.change("3.4", mark -> mark.tried(true))).isEmpty();

    Files.writeString(place, line);
    assertThat(file.change("3.3", mark -> mark.tried(true))).contains("my-progress-damaged-2.csv");
    assertThat(folder.resolve("my-progress-damaged.csv")).hasContent(before);
  }

  @Test
  void bytesThatAreNoTextAndAHugeFileAreSetAsideToo() throws IOException {
    Files.write(place, new byte[] {'3', '.', '1', ',', (byte) 0xC3, (byte) 0x28, '\n', 0});
    assertThat(file.change("3.3", mark -> mark.tried(true))).contains("set aside");
    Files.write(place, new byte[2_000_000]);
    assertThat(file.read()).isEmpty();
    assertThat(file.change("3.3", mark -> mark.tried(true))).contains("set aside");
    assertThat(folder.resolve("my-progress-damaged-2.csv")).hasSize(2_000_000);
  }

  @Test
  void aFileSavedByAnEditorOnWindowsIsNotDamaged() throws IOException {
    String text =
        "\uFEFF# mine\r\nexercise,verdict,attempts,hints,solution,guess\r\n\r\n3.1,not yet,2,1,,\r\n";
    Files.write(place, text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.change("3.2", mark -> mark.tried(true))).isEmpty();
    assertThat(file.read()).containsOnlyKeys("3.1", "3.2");
  }

  /** Two processes, as two notebooks are, and two threads in this one. */
  @Test
  void twoNotebooksWritingAtOnceLoseNoLine() throws Exception {
    List<Process> others = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      others.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  place.toString(),
                  String.valueOf(i))
              .inheritIO()
              .start());
    }
    List<Thread> threads = List.of(writing(3), writing(4));
    for (Thread thread : threads) {
      thread.join();
    }
    for (Process other : others) {
      assertThat(other.waitFor()).isZero();
    }
    assertThat(file.read()).hasSize(4 * 25);
    assertThat(left()).containsExactly("my-progress.csv");
  }

  private Thread writing(int notebook) {
    Thread thread = new Thread(() -> Writer.write(place, notebook));
    thread.start();
    return thread;
  }

  /** Another notebook. */
  static final class Writer {
    private Writer() {}

    static void write(Path place, int notebook) {
      for (int i = 0; i < 25; i++) {
        String said = ProgressFile.in(place).change(notebook + "." + i, mark -> mark.tried(true));
        if (!said.isEmpty()) {
          throw new AssertionError(said);
        }
      }
    }

    public static void main(String[] arguments) {
      write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }
  }

  @Test
  void whereNothingCanBeWrittenASentenceSaysSo() throws IOException {
    Files.writeString(folder.resolve("blocked"), "a file where a folder is needed");
    for (Path bad :
        List.of(folder.resolve("blocked/x.csv"), folder.resolve("absent/x.csv"), folder)) {
      ProgressFile none = ProgressFile.in(bad);
      assertThat(none.read()).isEmpty();
      assertThat(none.change("3.1", mark -> mark.tried(true)))
          .startsWith("Not kept: ")
          .contains(bad.toString())
          .doesNotContain("\n");
      assertThat(none.forget()).endsWith(".");
    }
  }

  @Test
  void aReadOnlyFolderIsNotWrittenTo() throws IOException {
    assumeTrue(
        folder.toFile().setWritable(false) && !Files.isWritable(folder),
        "this user may write anywhere");
    assertThat(file.change("3.1", mark -> mark.tried(true))).startsWith("Not kept: ");
    assertThat(folder.toFile().setWritable(true)).isTrue();
  }

  @Test
  void itStandsBesideTheNotebookUnlessTheSettingSaysOtherwise() {
    assertThat(ProgressFile.of("", folder).where()).contains(place.toString(), "forget()");
    assertThat(ProgressFile.of(folder.resolve("mine.csv").toString(), folder).where())
        .contains("mine.csv");
    ProgressFile off = ProgressFile.of(" OFF ", folder);
    assertThat(off.change("3.1", mark -> mark.tried(true))).isEmpty();
    assertThat(off.read()).isEmpty();
    assertThat(off.forget()).contains("nothing is kept in this run");
    assertThat(ProgressFile.of("a\0b", folder).where()).contains("is no path");
    assertThat(ProgressFile.of("/", folder).where()).contains("is no file");
    assertThat(ProgressFile.of(null, folder.resolve("solutions")).where())
        .contains("the solution edition keeps nothing");
    assertThat(place).doesNotExist();
  }

  @Test
  void aMarkThatCouldNotBeReadAgainIsRefused() {
    assertThatThrownBy(() -> Mark.of("3,1")).hasMessageContaining("3,1");
    assertThatThrownBy(() -> Mark.of("3").guessed("a,b")).hasMessageContaining("no comma");
    assertThatThrownBy(() -> Mark.of("3").guessed("a\nb")).hasMessageContaining("no comma");
  }
}
