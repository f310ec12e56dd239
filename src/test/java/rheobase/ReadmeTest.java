package rheobase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import rheobase.figures.Figure;
import rheobase.notebook.display.Bundle;
import rheobase.notebook.display.Rendering;
import rheobase.notebook.kernel.Install;
import rheobase.notebook.kernel.Kernel;

/** What the front page says is true: its cell runs, its tree and index are the folders'. */
public class ReadmeTest {
  private static final String README = read("README.md");

  /** Where a cell run by this test leaves its last value; JShell runs in the same process. */
  public static final List<Object> VALUES = new ArrayList<>();

  @Test
  void itsCellRunsWithoutAnImportAndMakesItsFigure() throws IOException {
    String cell = firstGroup(README, "```java\n(.*?)```");
    Object last = runAsCell(cell);
    assertThat(last).isInstanceOf(Figure.class);
    Figure figure = (Figure) last;
    String caption = firstGroup(README, "\\n\\*([^*]+)\\*").replaceAll("\\s+", " ");
    assertThat(figure.caption()).isEqualTo(caption);
    assertThat(figure.alt()).contains("20 trains");
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/first-figure.png"), figure.png());
    assertThat(Path.of("docs/first-figure.png")).exists();
  }

  /**
   * Runs statements as a notebook cell: with the imports of the kernel, returning the last value.
   */
  private static Object runAsCell(String cell) {
    try (JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      Install.into(new ShellKernel(shell));
      String rest = cell.strip();
      while (!rest.isEmpty()) {
        var piece = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        String source = piece.source() == null ? rest : piece.source();
        rest = piece.source() == null ? "" : piece.remaining().strip();
        for (SnippetEvent event : shell.eval(source)) {
          List<String> problems =
              shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
          assertThat(problems).as(source).isEmpty();
          assertThat(event.exception()).as(source).isNull();
        }
      }
      String value = shell.variables().reduce((a, b) -> b).orElseThrow().name();
      shell.eval("rheobase.ReadmeTest.VALUES.add(" + value + ");");
      return VALUES.get(VALUES.size() - 1);
    }
  }

  private record ShellKernel(JShell shell) implements Kernel {
    @Override
    public void eval(String source) {
      shell
          .eval(source)
          .forEach(e -> assertThat(e.status()).as(source).isEqualTo(Snippet.Status.VALID));
    }

    @Override
    public void show(Object value) {}

    @Override
    public void display(String id, Bundle bundle) {}

    @Override
    public void update(String id, Bundle bundle) {}

    @Override
    public void register(Rendering rendering) {}
  }

  @Test
  void itsIndexListsEveryNotebookAndNoOther() throws IOException {
    List<String> listed =
        Pattern.compile("\\]\\(notebooks/([^)]+\\.ipynb)\\)")
            .matcher(README)
            .results()
            .map(r -> r.group(1))
            .toList();
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      assertThat(listed)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(f -> f.endsWith(".ipynb"))
                  .toList());
    }
  }

  @Test
  void itsTreeShowsEveryRoomAndNoOther() throws IOException {
    String tree = firstGroup(README, "## Tree\n\n```\n(.*?)```");
    List<String> rooms =
        Pattern.compile("(?m)^    │   [├└]── (\\w+)/")
            .matcher(tree)
            .results()
            .map(r -> r.group(1))
            .toList();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/rheobase"))) {
      assertThat(rooms)
          .containsExactlyInAnyOrderElementsOf(files.map(f -> f.getFileName().toString()).toList());
    }
    Pattern top = Pattern.compile("(?m)^├── (\\S+)");
    for (String name : top.matcher(tree).results().map(r -> r.group(1)).toList()) {
      assertThat(Path.of(name)).exists();
    }
  }

  @Test
  void badgeAndCitationFollowTheAddressInThePom() throws Exception {
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    Element scm = (Element) pom.getElementsByTagName("scm").item(0);
    String address = scm.getElementsByTagName("url").item(0).getTextContent();
    String branch = scm.getElementsByTagName("tag").item(0).getTextContent();
    String repository = address.replaceFirst("https://github.com/", "");
    assertThat(README).contains("mybinder.org/v2/gh/" + repository + "/" + branch + "?");
    assertThat(read("CITATION.cff")).contains("repository-code: \"" + address + "\"");
    String version =
        pom.getDocumentElement().getElementsByTagName("version").item(0).getTextContent();
    assertThat(read("CITATION.cff")).contains("\nversion: " + version + "\n");
    assertThat(read("CHANGELOG.md")).contains("## " + version);
  }

  @Test
  void everyLinkToAFileLeadsToOne() {
    for (MatchResult link :
        Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)").matcher(README).results().toList()) {
      assertThat(Path.of(link.group(1))).exists();
    }
  }

  private static String firstGroup(String text, String pattern) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
