package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.messages.ContentType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rheobase.notebook.display.Bundle;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * The bridge on the kernel layer that IJava 1.3.0 is built on, version 2.3.0 from Maven Central.
 * IJava itself exists only as a release archive, which no registry has, so what it adds (JShell,
 * magics) is not run here.
 */
class IJavaBaseKernelTest {
  private final List<String> evaluated = new ArrayList<>();
  private final List<DisplayData> published = new ArrayList<>();
  private final BaseKernel ijava =
      new BaseKernel() {
        @Override
        public DisplayData eval(String source) {
          evaluated.add(source);
          if (source.contains("rheobase.spikes")) {
            throw new IllegalStateException("package rheobase.spikes does not exist");
          }
          return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
          return null;
        }
      };
  private final Kernel kernel = Kernel.of(ijava);

  /** Stands where IJava writes to the notebook. */
  private final class Notebook extends ShellReplyEnvironment {
    Notebook() {
      super(null, null, null, null);
    }

    @Override
    public <T extends ContentType<T>> void publish(T content) {
      published.add((DisplayData) content);
    }
  }

  @BeforeEach
  void aCellIsRunning() throws ReflectiveOperationException {
    Method attach = DisplayStream.class.getDeclaredMethod("setEnv", ShellReplyEnvironment.class);
    attach.setAccessible(true);
    attach.invoke(ijava.getIO().display, new Notebook());
    Install.into(kernel);
  }

  @Test
  void theImportsAreEvaluatedAndOneThatFailsIsNotTheLast() {
    assertThat(evaluated)
        .contains("import rheobase.units.*;", "import rheobase.spikes.*;")
        .endsWith("import static rheobase.notebook.Rheobase.*;");
  }

  @Test
  void aTableAtTheEndOfACellIsHtmlAndText() {
    DisplayData data =
        ijava.getRenderer().render(Table.create("t", IntColumn.create("unit", new int[] {3})));
    assertThat(data.getData(MIMEType.TEXT_HTML)).asString().contains("<th scope=\"col\"");
    assertThat(data.getData(MIMEType.TEXT_PLAIN)).asString().startsWith("t: 1 row");
  }

  @Test
  void aReaderMayAskForTextOnly() {
    DisplayData data =
        ijava
            .getRenderer()
            .renderAs(Table.create("t", IntColumn.create("u", new int[] {3})), "text/plain");
    assertThat(data.hasDataForType(MIMEType.TEXT_HTML)).isFalse();
    assertThat(data.getData(MIMEType.TEXT_PLAIN)).asString().startsWith("t: 1 row");
  }

  @Test
  void anErrorAtTheEndOfACellIsText() {
    Object bad =
        new Object() {
          @Override
          public String toString() {
            throw new NoClassDefFoundError("sun/font/SunFontManager");
          }
        };
    assertThat(ijava.getRenderer().render(bad).getData(MIMEType.TEXT_PLAIN))
        .asString()
        .contains("not drawn: java.lang.NoClassDefFoundError");
  }

  @Test
  void valuesShownFromTheMiddleOfACellAppearInOrder() {
    kernel.show(1);
    kernel.show(null);
    kernel.show("<b>");
    assertThat(published)
        .extracting(data -> data.getData(MIMEType.TEXT_PLAIN))
        .containsExactly("1", "null", "<b>");
  }

  @Test
  void anUpdateKeepsTheNameOfWhatItChanges() {
    kernel.display("p", Bundle.text("1 %"));
    kernel.update("p", Bundle.text("2 %").withHtml("<div>2 %</div>"));
    assertThat(published).extracting(DisplayData::getDisplayId).containsExactly("p", "p");
    assertThat(published.get(1).getClass().getSimpleName()).isEqualTo("PublishUpdateDisplayData");
  }

  @Test
  void anInterruptedCellCanStillShowAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    kernel.show(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(published).hasSize(1);
  }

  @Test
  void whatIsNoKernelIsRefusedByName() {
    assertThatThrownBy(() -> Kernel.of("kernel"))
        .hasMessageContaining("java.lang.String is no kernel we know");
  }
}
