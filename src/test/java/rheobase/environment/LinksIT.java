package rheobase.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every link of the site that {@code ./rheobase site} has written before these tests. */
class LinksIT {
  private static final Path SITE = Path.of("target/site");

  /** Where a reader may be sent: papers, and the article that the course begins with. */
  private static final List<String> ABROAD =
      List.of("https://doi.org/", "http://jackterwilliger.com/");

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    assertThat(SITE).as("./rheobase site writes it").exists();
    try (Stream<Path> files = Files.list(SITE)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        PAGES.put(file.getFileName().toString(), Jsoup.parse(file));
      }
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    var broken = new ArrayList<String>();
    PAGES.forEach(
        (name, page) -> {
          for (Element link : page.select("a[href]")) {
            String address = link.attr("href");
            boolean download = link.hasAttr("download") && address.startsWith("data:");
            if (!download && ABROAD.stream().noneMatch(address::startsWith)) {
              broken.addAll(complaints(name, address));
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  @Test
  void noPageLoadsAnythingFromElsewhere() throws IOException {
    var broken = new ArrayList<String>();
    PAGES.forEach(
        (name, page) -> {
          for (Element loaded :
              page.select("[src], link[href], [srcset], [poster], object, base")) {
            String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
            if (!address.startsWith("data:")) {
              broken.addAll(complaints(name, address));
            }
          }
          assertThat(page.select("base, object, iframe, [srcset], meta[http-equiv]")).isEmpty();
        });
    assertThat(broken).isEmpty();
    assertThat(Files.readString(SITE.resolve("site.css"))).doesNotContain("url(", "@import");
  }

  @Test
  void theSearchLeadsToPlacesThatExist() throws IOException {
    String script = Files.readString(SITE.resolve("search.js"));
    var places = JsonParser.parseString(script.replaceAll("(?s)^[^\\[]*|;\\s*$", ""));
    var broken = new ArrayList<String>();
    places
        .getAsJsonArray()
        .forEach(
            place ->
                broken.addAll(
                    complaints("search.js", place.getAsJsonArray().get(0).getAsString())));
    assertThat(broken).isEmpty();
    assertThat(places.getAsJsonArray()).hasSizeGreaterThan(500);
  }

  @Test
  void theCourseIsWalkedForwardsAndBackwards() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      List<String> course =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\d\\d-.*\\.ipynb"))
              .map(name -> name.replace(".ipynb", ".html"))
              .sorted()
              .toList();
      List<String> back = new ArrayList<>(course);
      Collections.reverse(back);

      assertThat(walk(course.get(0), "next")).isEqualTo(course);
      assertThat(walk(back.get(0), "prev")).isEqualTo(back);
      assertThat(PAGES.get("index.html").select(".part a").eachAttr("href")).isEqualTo(course);
    }
  }

  @Test
  void everyPageSaysWhatItIs() {
    PAGES.forEach(
        (name, page) -> {
          assertThat(page.title()).as(name).isNotBlank();
          assertThat(page.select("html").attr("lang")).as(name).isEqualTo("en");
          assertThat(page.select("main")).as(name).hasSize(1);
          for (Element picture : page.select("img")) {
            assertThat(picture.attr("alt")).as("%s: %s", name, picture.attr("src")).isNotBlank();
          }
          assertThat(repeated(page.select("[id]").eachAttr("id"))).as(name).isEmpty();
        });
  }

  @Test
  void headingsDescendOneLevelAtATime() {
    PAGES.forEach(
        (name, page) -> {
          int above = 0;
          for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as("%s: %s", name, heading.text()).isLessThanOrEqualTo(above + 1);
            above = level;
          }
          assertThat(page.select("h1")).as(name).hasSize(1);
        });
  }

  private static List<String> walk(String first, String relation) {
    var way = new ArrayList<String>();
    for (String name = first; !name.isEmpty(); ) {
      way.add(name);
      name = PAGES.get(name).select("a[rel=" + relation + "]").attr("href");
    }
    return way;
  }

  private static List<String> complaints(String from, String address) {
    String[] parts = address.split("#", 2);
    String file = parts[0].isEmpty() ? from : parts[0];
    if (file.contains(":") || file.isEmpty() || !Files.exists(SITE.resolve(file))) {
      return List.of(from + " leads to " + address);
    }
    Document page = PAGES.get(file);
    String anchor = parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "";
    boolean there = anchor.isEmpty() || (page != null && page.getElementById(anchor) != null);
    return there ? List.of() : List.of(from + " leads to " + address + ", which has no such place");
  }

  private static Set<String> repeated(List<String> all) {
    var once = new HashSet<String>();
    var twice = new HashSet<String>();
    for (String each : all) {
      if (!once.add(each)) {
        twice.add(each);
      }
    }
    return twice;
  }
}
