package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The bridge on JJava's own kernel layer, which finds the extension by itself. */
class JJavaBaseKernelTest {
  private final List<String> evaluated = new ArrayList<>();
  private final JJavaLike kernel = new JJavaLike();

  private final class JJavaLike extends BaseKernel {
    JJavaLike() {
      super(
          "test",
          "0",
          null,
          List.of(),
          null,
          new JupyterIO(StandardCharsets.UTF_8),
          new CommManager(),
          new Renderer(),
          null,
          new MagicsRegistry(),
          true,
          new StringStyler.Builder().build());
    }

    @Override
    public Object evalRaw(String source) {
      evaluated.add(source);
      throw new NoClassDefFoundError("nothing can be evaluated here");
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extra) {
      return null;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
      return null;
    }

    @Override
    public String isComplete(String code) {
      return IS_COMPLETE_YES;
    }
  }

  @BeforeEach
  void theKernelStarts() {
    kernel.onStartup();
  }

  @AfterEach
  void theKernelStops() {
    kernel.onShutdown(false);
  }

  @Test
  void aKernelInWhichEveryImportFailsStartsAllTheSame() {
    assertThat(evaluated).hasSizeGreaterThan(5).allMatch(source -> source.startsWith("import "));
  }

  @Test
  void theExtensionIsFoundAndItsRenderingsAreRegistered() {
    DisplayData data =
        kernel.getRenderer().render(Table.create("t", IntColumn.create("unit", new int[] {3})));
    assertThat(data.getData(MIMEType.TEXT_HTML)).asString().contains("<th scope=\"col\"");
  }

  @Test
  void theRunningKernelIsAskedForAndNotKept() {
    assertThat(Kernel.running()).isInstanceOf(ReflectedKernel.class);
    kernel.onShutdown(false);
    assertThat(Kernel.running()).isInstanceOf(Console.class);
    kernel.onStartup();
    assertThat(Kernel.running()).isInstanceOf(ReflectedKernel.class);
  }

  @Test
  void outsideACellNothingIsShownAndNothingIsThrown() {
    Displays.show(1, null);
  }
}
