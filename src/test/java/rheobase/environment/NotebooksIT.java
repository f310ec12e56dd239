package rheobase.environment;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every committed notebook is made from its source, runs clean, and its solutions are right. */
class NotebooksIT {
  private static final Path NOTEBOOKS = Command.CHECKOUT.resolve("notebooks");

  /** Half the processor time; no number may depend on which compiler of the machine made it. */
  static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final Pattern PICTURE =
      Pattern.compile("(?:\"image/png\": \"|data:image/png;base64,)((?:[A-Za-z0-9+/=]++|\\\\n)++)");

  @TempDir Path folder;

  @Test
  void everyCommittedNotebookIsMadeFromItsSourceExecutedAndSmall() {
    var reply = Command.rheobase("build", "--check").run();

    assertThat(reply.code()).as(reply.text()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> everyCommittedPictureShowsSomething() throws IOException {
    return lessons().stream()
        .map(lesson -> dynamicTest(name(lesson), () -> assertThat(blank(lesson)).isEmpty()));
  }

  /** What the test below rests on. */
  @Test
  void theEditionsDifferWhereTheirTagsSaySoAlone() throws IOException {
    for (Path lesson : lessons()) {
      if (lesson.getParent().equals(NOTEBOOKS)) {
        Path solutions = NOTEBOOKS.resolve("solutions").resolve(lesson.getFileName());
        assertThat(sharedCode(lesson)).as(lesson.toString()).isEqualTo(sharedCode(solutions));
      }
    }
  }

  private static List<JsonElement> sharedCode(Path edition) throws IOException {
    List<JsonElement> sources = new ArrayList<>();
    for (JsonElement each : notebook(edition).getAsJsonArray("cells")) {
      var cell = each.getAsJsonObject();
      if (cell.get("cell_type").getAsString().equals("code") && !isOfOneEdition(cell)) {
        sources.add(cell.get("source"));
      }
    }
    return sources;
  }

  private static boolean isOfOneEdition(JsonObject cell) {
    return Stream.of("exercise", "solution-only", "student-only")
        .anyMatch(tag -> Verdicts.hasTag(cell, tag));
  }

  /**
   * Each with its holes, as students meet it; and then, in the same kernel, the exercises as the
   * solutions have them, for the editions differ in nothing else. Copies are run, so that the
   * verdicts can be read from what the kernel said just now.
   */
  @TestFactory
  Stream<DynamicTest> everyNotebookRunsCleanWithinItsBudgetAndItsSolutionsAreRight()
      throws IOException {
    Files.copy(NOTEBOOKS.resolve("figures.csv"), folder.resolve("figures.csv"), REPLACE_EXISTING);
    List<Path> copies = new ArrayList<>();
    for (Path lesson : lessons()) {
      if (lesson.getParent().equals(NOTEBOOKS)) {
        copies.add(Files.writeString(folder.resolve(lesson.getFileName()), both(lesson)));
      }
    }
    var networks = copies.stream().filter(NotebooksIT::simulatesNetworks).toList();
    copies.removeAll(networks);
    return Stream.concat(ran(networks, ""), ran(copies, QUICK_COMPILER));
  }

  /** Networks that run for seconds take longer without the second compiler than it takes itself. */
  private static boolean simulatesNetworks(Path copy) {
    return Stream.of("11", "12", "15", "21").anyMatch(copy.getFileName().toString()::startsWith);
  }

  private static Stream<DynamicTest> ran(List<Path> copies, String compiler) {
    var reply =
        Command.rheobase("run", "--no-build", "--strict", "--compare", "--write")
            .and(copies.stream().map(Path::toString).toArray(String[]::new))
            .with("JDK_JAVA_OPTIONS", compiler)
            .run(Duration.ofMinutes(20));
    System.out.println(reply.text());
    return copies.stream()
        .map(copy -> dynamicTest(copy.getFileName().toString(), () -> ranClean(copy, reply)));
  }

  /** The student edition, followed by what the solutions have instead. */
  private static String both(Path student) throws IOException {
    var notebook = notebook(student);
    var cells = notebook.getAsJsonArray("cells");
    Path solutions = student.resolveSibling("solutions").resolve(student.getFileName());
    for (JsonElement cell : notebook(solutions).getAsJsonArray("cells")) {
      if (isOfOneEdition(cell.getAsJsonObject())) {
        cells.add(Verdicts.filled(cell.getAsJsonObject()));
      }
    }
    return new GsonBuilder().setPrettyPrinting().create().toJson(notebook);
  }

  private static JsonObject notebook(Path place) throws IOException {
    return JsonParser.parseString(Files.readString(place)).getAsJsonObject();
  }

  private static void ranClean(Path copy, Command.Reply reply) throws IOException {
    assertThat(reply.text().lines().filter(line -> line.contains(" MB ")))
        .as(reply.text())
        .anyMatch(line -> line.contains(copy.getFileName().toString()) && line.endsWith(" ok"));
    Verdicts.ofStudents(copy).areAll("○ not attempted");
    Verdicts.ofSolutions(copy).areAll("✓ correct");
    assertThat(copy.resolveSibling("my-progress.csv")).doesNotExist();
  }

  /**
   * Pictures of a notebook in which fewer than one pixel in two hundred differs from the ground.
   */
  private static List<String> blank(Path lesson) throws IOException {
    return PICTURE
        .matcher(Files.readString(lesson))
        .results()
        .map(NotebooksIT::bytes)
        .filter(NotebooksIT::isBlank)
        .map(bytes -> "a picture of " + bytes.length + " bytes shows nothing")
        .toList();
  }

  private static byte[] bytes(MatchResult found) {
    return Base64.getDecoder().decode(found.group(1).replace("\\n", ""));
  }

  private static boolean isBlank(byte[] png) {
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
      int inked = 0;
      for (int pixel : pixels) {
        inked += pixel == pixels[0] ? 0 : 1;
      }
      return inked * 200L < pixels.length;
    } catch (IOException e) {
      throw new AssertionError("a picture does not decode", e);
    }
  }

  /**
   * The committed notebooks; the copies that Jupyter keeps of a reader's are no business of ours.
   */
  static List<Path> lessons() throws IOException {
    try (Stream<Path> files = Files.isDirectory(NOTEBOOKS) ? Files.walk(NOTEBOOKS, 2) : null) {
      return files == null
          ? List.of()
          : files
              .filter(f -> f.toString().matches(".*/\\d\\d-[a-z0-9-]+\\.ipynb"))
              .filter(f -> !f.toString().contains(".ipynb_checkpoints"))
              .sorted()
              .toList();
    }
  }

  private static String name(Path lesson) {
    return NOTEBOOKS.relativize(lesson).toString();
  }
}
