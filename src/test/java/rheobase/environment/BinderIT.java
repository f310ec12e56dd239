package rheobase.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Binder recipe, tested without a container engine: the Dockerfile that would be built, the
 * build step in a clean clone, and the notebooks under Binder's limits. What only an image can show
 * (Ubuntu's own Java 21 and fonts, the server's start) is not tested here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BinderIT {
  private static final Path BINDER = Command.CHECKOUT.resolve("binder");
  private static final Path GOLDEN =
      Path.of("src/test/resources/rheobase/environment/Dockerfile.golden");

  /** Where clone, home and Python of the rehearsal are; an ordinary user must be able to enter. */
  private static Path rehearsal;

  @TempDir Path temporary;

  @BeforeAll
  static void makePlace() throws IOException {
    rehearsal = Files.createTempDirectory("rheobase-binder");
    dockerfile(Command.CHECKOUT); // the first call also installs repo2docker, and says so
  }

  @AfterAll
  static void clearPlace() {
    Command.in(Command.CHECKOUT, "rm", "-rf", rehearsal.toString()).run();
  }

  @Test
  @Order(1)
  void binderWouldBuildTheImageWeExpect() throws IOException {
    assertThat(dockerfile(recipe()).text()).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  @Order(2)
  void aDockerfileBesideTheRecipeWouldReplaceIt() throws IOException {
    Path recipe = recipe();
    Files.writeString(recipe.resolve("binder/Dockerfile"), "FROM scratch\n");

    assertThat(dockerfile(recipe).text()).isNotEqualTo(Files.readString(GOLDEN));
  }

  @Test
  @Order(3)
  void anEnvironmentFileBesideTheRecipeWouldSilenceTheKernel() throws IOException {
    Path recipe = recipe();
    Files.writeString(recipe.resolve("binder/environment.yml"), "dependencies:\n  - python=3.12\n");

    assertThat(dockerfile(recipe).text())
        .isNotEqualTo(Files.readString(GOLDEN))
        .doesNotContain("-r \"binder/requirements.txt\"");
  }

  @Test
  @Order(4)
  void aSecondRecipeFolderIsAnError() throws IOException {
    Path recipe = recipe();
    Files.createDirectory(recipe.resolve(".binder"));

    assertThat(dockerfile(recipe).code()).isEqualTo(1);
    assertThat(dockerfile(recipe).text()).contains("repo2docker refuses");
  }

  @Test
  @Order(5)
  void nothingStandsBesideTheRecipeThatWouldOverruleIt() {
    assertThat(Stream.of("binder/Dockerfile", "binder/environment.yml", ".binder", "Dockerfile"))
        .noneMatch(name -> Files.exists(Command.CHECKOUT.resolve(name)));
    assertThat(BINDER.resolve("postBuild")).isExecutable();
    assertThat(BINDER.resolve("start")).isExecutable();
  }

  @Test
  @Order(6)
  void theRecipeNamesTheSameVersionsAsTheLocalEnvironment() throws IOException {
    List<String> local =
        Files.readAllLines(Command.CHECKOUT.resolve("environment/requirements.txt"));

    assertThat(Files.readAllLines(BINDER.resolve("requirements.txt")))
        .anyMatch(line -> line.startsWith("jjava=="))
        .allMatch(line -> line.matches("[a-z-]+==[\\w.]+"))
        .allMatch(line -> local.contains(line + " \\"));
  }

  @Test
  @Order(7)
  void theBuildStepWorksInACleanCloneAsAnOrdinaryUser() {
    var prepared = rehearse("prepare");
    assumeTrue(
        !prepared.text().contains("can be run by an ordinary user"), () -> prepared.text().strip());
    assertThat(prepared.code()).as(prepared.text()).isZero();

    var built = rehearse("post-build");

    assertThat(built.code()).as(built.text()).isZero();
    assertThat(rehearsal.resolve("clone/.rheobase/lib/rheobase.jar")).exists();
    assertThat(rehearsal.resolve("clone/target")).doesNotExist();
  }

  @Test
  @Order(8)
  void theBuildStepMayRunTwice() {
    assumePrepared();

    var again = rehearse("post-build");

    assertThat(again.code()).as(again.text()).isZero();
    assertThat(rehearsal.resolve("clone/.rheobase/lib/rheobase.jar")).exists();
  }

  /** One or two of each part: those that lean most on sums, samplers and special functions. */
  @Test
  @Order(9)
  void notebooksOfEveryPartRunOfflineInTwoGigabytesOnOneProcessorAndTheNewestJava()
      throws IOException {
    runUnderTheLimits("00", "03", "09", "12", "16", "18", "22");
  }

  @Test
  @Order(10)
  @Tag("campaign")
  void everyNotebookRunsOfflineInTwoGigabytesOnOneProcessorAndTheNewestJava() throws IOException {
    if (!Files.exists(rehearsal.resolve("python"))) {
      theBuildStepWorksInACleanCloneAsAnOrdinaryUser();
    }
    runUnderTheLimits();
  }

  private static void runUnderTheLimits(String... numbers) throws IOException {
    assumePrepared();

    var reply = rehearse("notebooks", numbers);

    System.out.println(reply.text());
    assertThat(reply.code()).as(reply.text()).isZero();
    for (Path lesson : NotebooksIT.lessons()) {
      Path executed = rehearsal.resolve("clone").resolve(Command.CHECKOUT.relativize(lesson));
      String name = lesson.getFileName().toString();
      boolean asked = numbers.length == 0 || Stream.of(numbers).anyMatch(name::startsWith);
      if (asked && !executed.getParent().endsWith("solutions")) {
        Verdicts.ofStudents(executed).areAll("○ not attempted");
      }
    }
    var missing = reply.text().lines().filter(line -> line.contains("NOT ")).toList();
    assumeTrue(missing.isEmpty(), "the notebooks ran, but not under every limit: " + missing);
  }

  private static void assumePrepared() {
    assumeTrue(Files.exists(rehearsal.resolve("python/bin/jupyter")), "no rehearsal was prepared");
  }

  private static Command.Reply rehearse(String step, String... further) {
    return Command.rheobase("binder-rehearsal", step, rehearsal.toString())
        .and(further)
        .run(Duration.ofMinutes(20));
  }

  /** A copy of the recipe alone, which a test may spoil. */
  private Path recipe() throws IOException {
    Path copy = Files.createDirectory(temporary.resolve("binder"));
    try (Stream<Path> files = Files.list(BINDER)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return temporary;
  }

  private static Command.Reply dockerfile(Path repository) {
    return Command.rheobase("dockerfile", repository.toString()).run(Duration.ofMinutes(5));
  }
}
