package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the browser tests rest on: a sound figure passes, and each misdeed is noticed. */
class HarnessIT {
  private static final Path SOUND = Path.of("src/test/resources/rheobase/browser/sound.html");

  private static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aSoundFigureIsDrivenWithoutComplaint() throws IOException {
    try (Page page = opened("")) {
      var figure = new MovingFigure(page, 0).awaken();
      figure.looksAlive();
      new Drive(figure).everything();
      figure.fits(1280);

      assertThat(Axe.findings(page, "body", "")).isEmpty();
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          console.error("no")                              | console:
          setTimeout(() => { throw new Error("late"); })   | exception:
          fetch("https://example.org/a")                   | request: https://example.org/a
          new Image().src = "http://192.0.2.1/b.png"       | request: http://192.0.2.1/b.png
          new WebSocket("wss://example.org/c")             | request: wss://example.org/c
          new Worker("data:,fetch('https://example.org')") | request: https://example.org/
          alert("here")                                    | dialog: here
          """)
  void whatAPageMustNotDoIsNoticed(String misdeed, String offence) throws IOException {
    try (Page page = opened(misdeed)) {
      Page.pause(300);

      assertThat(page.watch().offences()).anyMatch(line -> line.startsWith(offence));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          numbers.textContent = "rate NaN Hz"                               | numbers
          numbers.textContent = "rate"                                      | numbers change
          canvas.setAttribute("aria-label", "A line")                       | follows the sliders
          slider.setAttribute("aria-valuetext", "undefined")                | aria-valuetext
          slider.style.outline = "none"                                     | a focus to be seen
          canvas.style.height = 200 + 9 * slider.value + "px"               | caption moved
          slider.value = Math.min(slider.value, 3)                          | after End
          """)
  void aFigureThatMisbehavesIsRefused(String misdeed, String complaint) throws IOException {
    try (Page page = opened(misdeed)) {
      var figure = new MovingFigure(page, 0).awaken();

      assertThatThrownBy(new Drive(figure)::everything).hasMessageContaining(complaint);
    }
  }

  @Test
  void aControlTooSmallForAFingerIsRefused() throws IOException {
    try (Page page = opened("button.style.height = '12px'")) {
      var figure = new MovingFigure(page, 0).awaken();

      assertThatThrownBy(() -> figure.fits(1280)).hasMessageContaining("button 0");
    }
  }

  @Test
  void greyOnGreyIsFound() throws IOException {
    try (Page page = opened("numbers.style.color = '#bbb'")) {
      assertThat(Axe.findings(page, "body", ""))
          .anyMatch(finding -> finding.startsWith("color-contrast"));
    }
  }

  @Test
  void withoutScriptsTheFigureIsAsleep() throws IOException {
    try (Page page = browser.page()) {
      page.scripts(false);
      page.open(SOUND.toUri().toString());

      assertThatCode(new MovingFigure(page, 0)::looksAsleep).doesNotThrowAnyException();
    }
  }

  /** The sound figure with one thing done wrong whenever it is drawn. */
  private Page opened(String misdeed) throws IOException {
    String text = Files.readString(SOUND).replace("// misdeed", misdeed);
    Path file = Files.writeString(folder.resolve("page.html"), text);
    Page page = browser.page();
    page.open(file.toUri().toString());
    return page;
  }
}
