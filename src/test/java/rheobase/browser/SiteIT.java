package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The site as {@code ./rheobase site} has written it before these tests, read in a browser from its
 * files. Its explorers are driven by {@link WebPagesIT}, its links followed by the test of links.
 */
class SiteIT {
  private static final Path SITE = Path.of("target/site").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    assertThat(SITE).as("./rheobase site writes it").exists();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "04-phase-portraits", "glossary", "reading-group", "figures"})
  void everybodyCanReadItOnEitherGroundAndOnATelephone(String name) {
    try (Page page = browser.page()) {
      List<String> findings = new ArrayList<>();
      for (String ground : List.of("light", "dark")) {
        page.prefers("prefers-color-scheme", ground);
        for (int width : new int[] {1280, 375}) {
          page.size(width, 900);
          open(page, name + ".html");
          page.screenshot("site-" + name + "-" + ground + "-" + width);
          Axe.findings(page, "html", "")
              .forEach(finding -> findings.add(ground + ", " + width + ": " + finding));
          assertThat(tooWide(page)).as("pixels too wide at %d", width).isZero();
        }
      }
      assertThat(findings).isEmpty();
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void noPageIsWiderThanATelephone() throws Exception {
    try (Page page = browser.page();
        var files = Files.list(SITE)) {
      page.size(375, 800);
      for (Path file : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        open(page, file.getFileName().toString());
        assertThat(tooWide(page)).as("pixels too wide: %s", file.getFileName()).isZero();
      }
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void everyPictureOfTheAtlasIsDrawn() {
    try (Page page = browser.page()) {
      open(page, "figures.html");
      page.call("() => document.querySelectorAll('img').forEach(i => { i.loading = 'eager'; })");
      page.await(
          "all pictures",
          PATIENCE,
          "() => [...document.querySelectorAll('img')].every(i => i.naturalWidth > 0)");
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chronaxie", "时值"})
  void theSearchFindsATermInBothLanguagesAndGoesThere(String term) {
    try (Page page = browser.page()) {
      open(page, "index.html");
      search(page, term);
      page.screenshot("site-search-" + term.length());
      assertThat(page.call("() => document.querySelector('#found [role=status]').textContent"))
          .hasToString("\"" + places(page) + (places(page) == 1 ? " place\"" : " places\""));
      assertThat(Axe.findings(page, "header", "")).isEmpty();

      page.press("Enter");

      page.await("the term", PATIENCE, "() => location.href.endsWith('glossary.html#chronaxie')");
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void whatIsFoundIsReachedByArrowsAndLeftByEscape() {
    try (Page page = browser.page()) {
      open(page, "glossary.html");
      search(page, "power law");
      page.press("ArrowDown");
      page.press("ArrowDown");
      assertThat(text(page, "document.activeElement.href"))
          .isEqualTo(text(page, "document.querySelectorAll('#found a')[1].href"));

      page.press("Escape");

      assertThat(text(page, "document.querySelector('#found').hidden")).isEqualTo("true");
      assertThat(text(page, "document.activeElement.type")).isEqualTo("search");
    }
  }

  @Test
  void theGroundIsSwitchedAndGoesAlongInTheAddressOnly() {
    try (Page page = browser.page()) {
      page.prefers("prefers-color-scheme", "light");
      open(page, "index.html");
      String light = ground(page);
      page.call("() => document.querySelector('#ground').click()");
      String dark = ground(page);
      assertThat(dark).isNotEqualTo(light);

      page.call("() => document.querySelector('.start').click()");

      page.await("the next page", PATIENCE, "() => location.href.includes('/00-')");
      page.await("its end", PATIENCE, "() => document.readyState === 'complete'");
      assertThat(ground(page)).isEqualTo(dark);
      assertThat(text(page, "location.search")).isEqualTo("?ground=dark");
      assertThat(text(page, "localStorage.length + sessionStorage.length")).isEqualTo("0");
      assertThat(text(page, "document.cookie")).isEmpty();
    }
  }

  @Test
  void theFirstKeyLeadsPastTheHead() {
    try (Page page = browser.page()) {
      open(page, "05-bifurcations.html");
      page.press("Tab");
      assertThat(text(page, "document.activeElement.className")).isEqualTo("skip");
      page.press("Enter");
      page.await("the content", PATIENCE, "() => document.activeElement.id === 'content'");
    }
  }

  @Test
  void formulasAreSetAndThePlaceAskedForIsKept() {
    try (Page page = browser.page()) {
      open(page, "14-why-critical.html#exercises");
      page.await(
          "formulas", PATIENCE, "() => document.querySelectorAll('mjx-container').length > 30");
      page.await(
          "the place",
          PATIENCE,
          "() => Math.abs(document.getElementById('exercises').getBoundingClientRect().top) < 60");
      assertThat(text(page, "document.querySelectorAll('[data-mml-node=merror]').length"))
          .isEqualTo("0");
      assertThat(page.watch().offences()).isEmpty();
    }
  }

  @Test
  void withoutScriptsEverythingIsThereButTheSearchAndTheSwitch() {
    try (Page page = browser.page()) {
      page.scripts(false);
      open(page, "index.html");
      assertThat(page.watch().offences()).isEmpty();
      String seen =
          "[...document.querySelectorAll('form, #ground')].some(e => e.checkVisibility())";
      assertThat(text(page, seen)).isEqualTo("false");
    }
  }

  private static void open(Page page, String name) {
    String file = name.replaceFirst("#.*", "");
    page.open(SITE.resolve(file).toUri() + name.substring(file.length()));
    if (name.matches("\\d\\d-.*")) {
      page.await(
          "formulas are set",
          PATIENCE,
          "() => !window.MathJax || !document.querySelector('script[src=\"mathjax.js\"]')"
              + " || document.querySelector('mjx-container')");
    }
  }

  private static void search(Page page, String words) {
    page.call("() => document.querySelector('input[type=search]').focus()");
    page.type(words);
    page.await("something is found", PATIENCE, "() => document.querySelector('#found a')");
  }

  private static long places(Page page) {
    return Long.parseLong(
        text(page, "document.querySelector('#found [role=status]').textContent.split(' ')[0]"));
  }

  private static int tooWide(Page page) {
    return page.call(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .getAsInt();
  }

  private static String ground(Page page) {
    return text(page, "getComputedStyle(document.body).backgroundColor");
  }

  private static String text(Page page, String expression) {
    return page.call("() => String(" + expression + ")").getAsString();
  }
}
