package rheobase.environment;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./rheobase} says where something is missing, and that it keeps to its checkout. */
class LauncherIT {
  private static final Pattern ADDRESS =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)lab\\?token");

  /** The Python this machine really has, so that PATH can be emptied without losing it. */
  private static String python;

  @TempDir Path temporary;

  @BeforeAll
  static void findPython() {
    String ask = "import sys; print(sys.executable if sys.version_info >= (3, 10) else '')";
    python =
        Stream.of("python3", "python3.13", "python3.12", "python3.11", "python3.10")
            .map(name -> Command.in(Command.CHECKOUT, "sh", "-c", name + " -c \"" + ask + "\""))
            .map(Command::run)
            .filter(reply -> reply.code() == 0 && reply.text().startsWith("/"))
            .map(reply -> reply.text().strip())
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aMissingPythonIsOneLineThatSaysWhatToInstall() {
    var reply = pathless("lab").run();

    assertOneLine(reply, "rheobase: Python 3.10 or newer is needed");
  }

  @Test
  void anOldPythonIsPassedOver() throws IOException {
    script("python3", "exit 1"); // how every version under 3.10 answers the launcher's question

    var reply = pathless("lab").run();

    assertOneLine(reply, "rheobase: Python 3.10 or newer is needed");
  }

  @Test
  void aMissingJavaIsOneLineThatSaysWhatToInstall() {
    assertOneLine(bare("setup").run(), "Java 17 or newer", "no java was found", "install a JDK");
  }

  @Test
  void anOldJavaIsNamedWithItsPlace() throws IOException {
    script("java", "echo java.base@11.0.2; echo jdk.jshell@11.0.2");

    var reply = bare("setup").run();

    assertOneLine(reply, "Java 11.0.2 at " + temporary + "/java is too old", "install a JDK");
  }

  @Test
  void aJavaFromBeforeModulesIsTooOld() throws IOException {
    script("java", "echo 'Unrecognized option: --list-modules' >&2; exit 1");

    assertOneLine(bare("setup").run(), "Java 8", "is too old");
  }

  @Test
  void aJavaWithoutJshellIsNamedWithWhatItLacks() throws IOException {
    script("java", "echo java.base@21.0.2; echo java.desktop@21.0.2; echo jdk.compiler@21.0.2");

    assertOneLine(bare("setup").run(), "Java 21.0.2", "lacks jdk.jshell");
  }

  @Test
  void aMissingMavenIsOneLineThatSaysWhatToInstall() throws IOException {
    var reply = inAnUnbuiltCopy("setup").with("JAVA_HOME", System.getProperty("java.home")).run();

    assertOneLine(reply, "Maven 3.8 or newer is needed and none was found", "install it");
  }

  @Test
  void anOldMavenIsNamed() throws IOException {
    script("mvn", "echo 'Apache Maven 3.6.3'");

    var reply = inAnUnbuiltCopy("setup").with("JAVA_HOME", System.getProperty("java.home")).run();

    assertOneLine(reply, "Maven 3.8 or newer is needed, but Apache Maven 3.6.3 was found");
  }

  @Test
  void aSecondSetUpHasNothingToDo() {
    Command.rheobase("setup", "--no-build").run();
    long begun = System.nanoTime();

    var reply = Command.rheobase("setup", "--no-build").run();

    assertThat(reply.code()).as(reply.text()).isZero();
    assertThat(reply.text()).isEmpty();
    // Measured: 0.2 s. What is excluded is a second installation.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theKernelIsStartedByAbsolutePathsAndNamedAsIJavaIs() throws IOException {
    Path spec = Command.CHECKOUT.resolve(".rheobase/jupyter/kernels/java/kernel.json");

    assertThat(Files.readString(spec))
        .containsPattern("\"argv\": \\[\\s+\"/[^\"]*/java\"")
        .contains("\"interrupt_mode\": \"message\"", "\"language\": \"java\"")
        .contains("\"JJAVA_CLASSPATH\": \"" + Command.CHECKOUT + "/.rheobase/lib/*.jar\"")
        .contains("\"IJAVA_CLASSPATH\"", "\"IJAVA_STARTUP_SCRIPTS_PATH\"");
    assertThat(Command.CHECKOUT.resolve(".rheobase/lib/rheobase.jar")).exists();
  }

  @Test
  void theDoctorLooksAtEverythingAndSaysWhatToDo() {
    var reply = Command.rheobase("doctor").run(Duration.ofMinutes(5));

    assertThat(reply.text().lines().map(line -> line.substring(0, Math.min(18, line.length()))))
        .contains("ok  Python        ", "ok  Java          ", "ok  Java modules  ")
        .contains("ok  Maven         ", "ok  fonts         ", "ok  kernel        ");
    assertThat(reply.text()).contains("1 + 1 = 2", "Chinese glyph", "MB available");
    assertThat(reply.code()).as(reply.text()).isZero();
  }

  @Test
  void theDoctorGoesOnWhereJavaIsMissing() {
    var reply = bare("doctor").run();

    assertThat(reply.code()).isEqualTo(1);
    assertThat(reply.text())
        .contains("ok  Python", "!!  Java", "install a JDK", "!!  Maven", "ok  memory")
        .doesNotContain("Traceback");
  }

  @Test
  void theLabAnswersOnLoopbackAsksForItsTokenAndStopsWhenTold() throws Exception {
    Path log = temporary.resolve("lab.log");
    var lab = Command.rheobase("lab", "--no-browser", "--ServerApp.port=18765").start(log);
    try {
      String address = address(lab, log);
      var request = HttpRequest.newBuilder(URI.create(address + "api/contents")).build();

      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
      lab.destroy();
      assertThat(lab.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      Command.end(lab);
    }
  }

  @Test
  void anInterruptedRunStopsWithOneWordAndLeavesNoKernel() throws Exception {
    Path source = Files.createDirectory(temporary.resolve("source"));
    Files.writeString(
        source.resolve("93-long.md"),
        """
        ---
        jupyter:
          kernelspec:
            display_name: Java
            language: java
            name: java
        ---

        ```java
        Thread.sleep(100_000);
        ```
        """);
    Command.rheobase("build", "--folder", temporary.toString()).run();
    Path log = temporary.resolve("run.log");
    String notebook = temporary.resolve("93-long.ipynb").toString();
    var run = Command.rheobase("run", "--no-build", notebook).start(log);
    try {
      var kernel = awaitKernel(run);
      new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();

      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(130);
      assertThat(Files.readString(log)).endsWith("\nStopped.\n").doesNotContain("Traceback");
      assertThat(kernel.isAlive()).isFalse();
    } finally {
      Command.end(run);
    }
  }

  @Test
  void aRunLeavesTheHomeDirectoryAlone() throws IOException {
    Path home = Files.createDirectory(temporary.resolve("home"));
    Path folder = Files.createDirectories(temporary.resolve("course/source")).getParent();
    Path fixture = Path.of("src/test/resources/rheobase/environment/notebooks/source/90-sound.md");
    Files.copy(fixture, folder.resolve("source/90-sound.md"));
    var own = Command.rheobase().with("HOME", home.toString()).with("RHEOBASE_PYTHON", python);

    assertThat(own.and("build", "--folder", folder.toString()).run().code()).isZero();
    var reply = own.and("run", "--no-build", folder.resolve("90-sound.ipynb").toString()).run();

    assertThat(reply.code()).as(reply.text()).isZero();
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).isEmpty();
    }
  }

  /** The launcher with nothing on PATH but what the test puts there. */
  private Command pathless(String word) {
    return Command.rheobase(word)
        .with("PATH", temporary.toString())
        .with("JAVA_HOME", "")
        .with("RHEOBASE_PYTHON", "");
  }

  /** The launcher with its Python and nothing else: no Java, no Maven. */
  private Command bare(String word) {
    return pathless(word).with("RHEOBASE_PYTHON", python);
  }

  /** The same in a copy of the launcher where nothing has been built. */
  private Command inAnUnbuiltCopy(String word) throws IOException {
    Path copy = Files.createDirectory(temporary.resolve("copy"));
    for (String part : new String[] {"rheobase", "environment"}) {
      Path from = Command.CHECKOUT.resolve(part);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(f -> !f.toString().contains("__pycache__")).toList()) {
          Files.copy(file, copy.resolve(Command.CHECKOUT.relativize(file)));
        }
      }
    }
    return bare(word).at(copy);
  }

  private void script(String name, String body) throws IOException {
    Path script = Files.writeString(temporary.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, fromString("rwxr-xr-x"));
  }

  private static void assertOneLine(Command.Reply reply, String... parts) {
    assertThat(reply.code()).isEqualTo(1);
    assertThat(reply.text().strip()).contains(parts).doesNotContain("Traceback", "\n");
  }

  private static String address(Process lab, Path log) throws IOException, InterruptedException {
    for (int tenth = 0; tenth < 600 && lab.isAlive(); tenth++) {
      var found = ADDRESS.matcher(Files.readString(log));
      if (found.find()) {
        return found.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no server after a minute:\n" + Files.readString(log));
  }

  private static ProcessHandle awaitKernel(Process run) throws InterruptedException {
    for (int tenth = 0; tenth < 600; tenth++) {
      Optional<ProcessHandle> kernel =
          run.descendants()
              .filter(child -> child.info().command().orElse("").endsWith("java"))
              .findFirst();
      if (kernel.isPresent()) {
        TimeUnit.SECONDS.sleep(3); // long enough for the cell to have begun
        return kernel.get();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no kernel after a minute");
  }
}
