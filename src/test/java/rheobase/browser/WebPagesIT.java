package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rheobase.environment.Command;

/**
 * Every notebook as a page of the site that {@code ./rheobase site} has written before these tests,
 * read in a browser from the file; and one as {@code ./rheobase page} writes it.
 */
class WebPagesIT {
  /** Far below what a reader would see as smooth: two cores without a graphics card. */
  private static final double FEWEST_FRAMES = 20;

  @TempDir static Path folder;

  private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

  private static Browser browser;
  private static List<Path> pages;

  @BeforeAll
  static void find() throws IOException {
    browser = Browser.start();
    try (Stream<Path> files = Files.list(Path.of("target/site").toAbsolutePath())) {
      pages =
          files
              .filter(file -> file.getFileName().toString().matches("\\d\\d-.*"))
              .sorted()
              .toList();
    }
    assertThat(pages).as("./rheobase site writes them").isNotEmpty();
  }

  @AfterAll
  static void end() {
    TWO.shutdownNow();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aPageOfItsOwnNeedsNothingBesideIt() throws IOException {
    var reply = Command.rheobase("page", "00", "--to", folder.toString()).run();
    assertThat(reply.code()).as(reply.text()).isZero();
    Path file = folder.resolve("00-start-here.html");
    var read = Jsoup.parse(file);
    assertThat(read.select("[src]").eachAttr("src")).allMatch(source -> source.startsWith("data:"));
    assertThat(read.select("link, iframe, object, base")).isEmpty();
    assertThat(read.select("style").html())
        .doesNotContainPattern("(url\\(|@import)\\s*['\"]?(https?:)?//");
    try (Page page = browser.page()) {
      page.open(file.toUri().toString());
      MovingFigure.on(page).forEach(figure -> figure.awaken().looksAlive());
      assertThat(Axe.findings(page, "main", "")).isEmpty();
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFigureMovesUnderTheHand() {
    return each(
        file -> {
          try (Page page = browser.page()) {
            page.open(file.toUri().toString());
            for (MovingFigure figure : MovingFigure.on(page)) {
              figure.awaken().looksAlive();
              page.screenshot(name(file, figure) + "-1280");
              new Drive(figure).everything();
            }
            assertThat(Axe.findings(page, "main", "")).isEmpty();
            assertThat(page.watch().offences()).isEmpty();
          }
        });
  }

  /** One page at a time, or each would slow down the other. */
  @TestFactory
  Stream<DynamicTest> everyLiveFigureMovesSmoothly() {
    return pages.stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> movesSmoothly(file)));
  }

  private static void movesSmoothly(Path file) {
    try (Page page = browser.page()) {
      page.open(file.toUri().toString());
      for (MovingFigure figure : MovingFigure.on(page)) {
        if (figure.kind().equals("live")) {
          Drive drive = new Drive(figure.awaken());
          boolean smooth = false;
          // other tests compute beside this one: a figure that can move smoothly does so once in
          // three
          for (int attempt = 1; attempt <= 3 && !smooth; attempt++) {
            var frames = drive.framesPerSecond();
            System.out.println(name(file, figure) + ", frames a second: " + frames);
            smooth = frames.values().stream().allMatch(each -> each > FEWEST_FRAMES);
          }
          assertThat(smooth).as(name(file, figure) + " moves smoothly").isTrue();
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFigureFitsATelephone() {
    return each(
        file -> {
          try (Page page = browser.page()) {
            page.size(375, 800);
            page.open(file.toUri().toString());
            for (MovingFigure figure : MovingFigure.on(page)) {
              figure.awaken().fits(375);
              page.screenshot(name(file, figure) + "-375");
            }
            assertThat(page.watch().offences()).isEmpty();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> withoutScriptsEveryFigureIsAPictureWithItsWords() {
    return each(
        file -> {
          try (Page page = browser.page()) {
            page.scripts(false);
            page.open(file.toUri().toString());
            MovingFigure.on(page).forEach(MovingFigure::looksAsleep);
            assertThat(page.watch().offences()).isEmpty();
          }
        });
  }

  private static String name(Path file, MovingFigure figure) {
    String stem = file.getFileName().toString().replace(".html", "");
    return stem + "-" + (figure.place() + 1) + "-" + figure.kind();
  }

  /** A test of one page. */
  private interface Look {
    void at(Path file) throws IOException;
  }

  /** Two at a time: a page that is driven waits for its next frame most of the time. */
  private static Stream<DynamicTest> each(Look look) {
    return pages.stream().map(file -> looking(file, look)).toList().stream();
  }

  private static DynamicTest looking(Path file, Look look) {
    var looked =
        TWO.submit(
            () -> {
              look.at(file);
              return null;
            });
    return dynamicTest(
        file.getFileName().toString(),
        () -> {
          try {
            looked.get();
          } catch (ExecutionException failed) {
            throw failed.getCause();
          }
        });
  }
}
