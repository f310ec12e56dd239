package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class ConsoleTest {
  private final PrintStream console = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(console);
  }

  @Test
  void withoutANotebookValuesArePrinted() {
    Displays.show("spikes", null, Table.create("t", IntColumn.create("unit", new int[] {3})));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("spikes\nnull\nt: 1 row × 1 column\n  unit\n     3\n");
  }

  @Test
  void oneNullIsAValueToo() {
    Displays.show((Object[]) null);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("null\n");
  }

  @Test
  void withoutANotebookNothingIsInstalledAndNothingThrown() {
    Install.here();
    assertThat(printed.size()).isZero();
  }
}
