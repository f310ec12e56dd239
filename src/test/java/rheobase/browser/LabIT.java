package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rheobase.environment.Command;

/** Notebooks as {@code ./rheobase lab} shows them, trusted, untrusted, and run by hand. */
class LabIT {
  private static final Path NOTEBOOKS = Command.CHECKOUT.resolve("notebooks");

  /** What cells have put on the page; around it stands JupyterLab, which is not ours to mend. */
  private static final String OURS = ".jp-OutputArea-output";

  private static final Pattern KIND = Pattern.compile("data-explorer=\\\\\"(\\w+)");

  @TempDir static Path folder;
  @TempDir static Path state;

  private static Browser browser;
  private static Lab lab;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start();
    for (Path notebook : notebooks()) {
      Files.copy(notebook, folder.resolve(notebook.getFileName()));
    }
    lab = new Lab(folder, state);
  }

  @AfterAll
  static void end() {
    if (lab != null) {
      lab.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatWasSavedIsAliveBeforeAnythingIsRun() throws IOException {
    return oneOfEachKind().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> isAlive(file)));
  }

  private void isAlive(Path notebook) throws Exception {
    String name = notebook.getFileName().toString();
    try (Page page = browser.page()) {
      lab.open(page, name);
      for (MovingFigure figure : MovingFigure.on(page)) {
        figure.awaken().looksAlive();
        new Drive(figure).briefly(); // everything is tried on the exported page
        page.screenshot(name.replace(".ipynb", "-lab-" + (figure.place() + 1)));
      }
      assertThat(Axe.findings(page, OURS, "")).isEmpty();

      Lab.theme(page, "JupyterLab Dark");
      for (MovingFigure figure : MovingFigure.on(page)) {
        figure.awaken();
        page.screenshot(name.replace(".ipynb", "-lab-" + (figure.place() + 1) + "-dark"));
      }
      assertThat(Axe.findings(page, OURS, "")).isEmpty();
      Lab.theme(page, "JupyterLab Light");
      assertThat(page.watch().offences()).isEmpty();
    } finally {
      lab.endKernels();
    }
  }

  @TestFactory
  Stream<DynamicTest> aStrangersNotebookIsStillAndReadable() throws IOException {
    return oneOfEachKind().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> isAsleep(file)));
  }

  private void isAsleep(Path notebook) throws Exception {
    String text = Files.readString(notebook);
    String name = "strange-" + notebook.getFileName();
    Files.writeString(folder.resolve(name), text.replaceFirst("neuron", "Neuron"));
    try (Page page = browser.page()) {
      lab.open(page, name);
      List<MovingFigure> figures = MovingFigure.on(page);
      assertThat(figures).isNotEmpty().allSatisfy(MovingFigure::looksAsleep);
      page.screenshot(name.replace(".ipynb", ""));
      assertThat(page.watch().offences()).isEmpty();
    } finally {
      lab.endKernels();
    }
  }

  @Test
  void aCellRunByHandAnswersAndItsExplorerLives() throws Exception {
    Notebook.of(
            Notebook.cell("Math.addExact(40, 2)"),
            Notebook.cell(
                "explore(slider(\"x [ms]\", 0, 1), x -> scene(lines(axis(\"t\", \"s\"), axis(\"y\", \"\"))"
                    + ".add(\"\", new double[] {0, 1}, new double[] {0, x})).number(\"end\", x, \"\")).caption(\"A line.\")"))
        .write(folder.resolve("by-hand.ipynb"));
    try (Page page = browser.page()) {
      lab.open(page, "by-hand.ipynb");
      page.await(
          "the kernel is ready",
          Duration.ofMinutes(2),
          "() => document.body.innerText.includes('Java | Idle')");
      page.click(500, 115); // into the first cell
      page.pressWithShift("Enter");
      page.await(
          "the kernel answers",
          Duration.ofMinutes(2),
          "() => [...document.querySelectorAll('.jp-OutputArea-output')].some(o => o.innerText.trim() === '42')");
      page.pressWithShift("Enter"); // the next cell is chosen already
      page.await(
          "the explorer stands there",
          Duration.ofMinutes(1),
          "() => document.querySelector('figure[id^=explorer-]')");
      var figure = new MovingFigure(page, 0).awaken();
      figure.looksAlive();
      new Drive(figure).everything();
      page.screenshot("by-hand");
      assertThat(page.watch().offences()).isEmpty();
    } finally {
      lab.endKernels();
    }
  }

  /** So few notebooks that every kind of explorer is in one; all are tried on exported pages. */
  private static List<Path> oneOfEachKind() throws IOException {
    Set<String> seen = new HashSet<>();
    List<Path> chosen = new ArrayList<>();
    for (Path notebook : notebooks()) {
      var kinds = KIND.matcher(Files.readString(notebook)).results().map(m -> m.group(1)).toList();
      if (seen.addAll(kinds)) {
        chosen.add(notebook);
      }
    }
    return chosen;
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }
}
