package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rheobase.notebook.Rheobase;

class EnvironmentTest {
  private static Environment.Finding finding(String what) {
    return Environment.look().findings().stream()
        .filter(f -> f.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysOfEachThingWhatWasFoundAndWhatToDo() {
    var table = Rheobase.environment();
    assertThat(table.columnNames()).containsExactly("what", "found", "to do");
    assertThat(table.stringColumn("what").asList())
        .containsExactly(
            "kernel",
            "Java",
            "Rheobase",
            "memory for values",
            "memory of the machine",
            "letters in figures",
            "Chinese in figures");
    assertThat(table.stringColumn("found").asList()).noneMatch(String::isBlank);
    assertThat(table.stringColumn("to do").asList()).noneMatch(String::isBlank);
  }

  @Test
  void outsideANotebookItSaysHowToOpenOne() {
    assertThat(finding("kernel").well()).isFalse();
    assertThat(finding("kernel").advice()).contains("./rheobase lab");
    assertThat(Environment.look()).asString().contains("of 7 things");
  }

  @Test
  void theJavaThatRunsIsWellAndCanDrawLetters() {
    assertThat(finding("Java").found()).startsWith(System.getProperty("java.version"));
    assertThat(finding("letters in figures").well()).isTrue();
    assertThat(finding("memory for values").found())
        .containsPattern("[\\d,]+ MB, of which [\\d,]+ are used");
  }

  @Test
  void aKernelThatDoesNotTellItsVersionIsNamedByItsFamily() {
    assertThat(Environment.kernelName(new Object())).isEqualTo("IJava");
  }
}
