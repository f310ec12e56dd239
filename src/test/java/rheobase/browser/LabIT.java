package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rheobase.environment.Command;

/** Every notebook as {@code ./rheobase lab} shows it, before and after a cell has been run. */
class LabIT {
  private static final Path NOTEBOOKS = Command.CHECKOUT.resolve("notebooks");

  /** What a cell has put on the page; around it stands JupyterLab, which is not ours to mend. */
  private static final String OURS = ".jp-OutputArea-output";

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

  @AfterEach
  void endKernels() throws IOException, InterruptedException {
    lab.endKernels();
  }

  @TestFactory
  Stream<DynamicTest> whatWasSavedIsAliveBeforeAnythingIsRun() throws IOException {
    return notebooks().stream()
        .map(notebook -> dynamicTest(notebook.getFileName().toString(), () -> isAlive(notebook)));
  }

  private void isAlive(Path notebook) throws IOException, InterruptedException {
    String name = notebook.getFileName().toString();
    try (Page page = browser.page()) {
      lab.open(page, name);
      for (MovingFigure figure : MovingFigure.on(page)) {
        figure.awaken().looksAlive();
        new Drive(figure).everything();
        page.screenshot("lab-" + name.substring(0, 2) + "-" + (figure.place() + 1));
      }
      assertThat(Axe.findings(page, OURS, "")).isEmpty();
      assertThat(page.watch().offences()).isEmpty();
    } finally {
      lab.endKernels();
    }
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
    }
  }
}
