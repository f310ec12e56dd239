package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import rheobase.notebook.kernel.LiveKernel.Output;

/** A living control in the real JJava, dragged by a page that is played here. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ControlIT {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";
  private static final String CELL =
      """
      live(slider("I [nA]", 0, 4, 5), I -> {
        if (I == 2) while (true) Thread.onSpinWait();
        return lines(axis("x", ""), axis("y", "")).add("", linspace(0, 1, 2), linspace(0, I, 2));
      })
      """;

  private static LiveKernel kernel;

  @BeforeAll
  static void start() throws IOException {
    kernel = LiveKernel.packaged(Path.of("target/control-kernel.log"));
  }

  @AfterAll
  static void stop() {
    if (kernel != null) {
      kernel.close();
    }
  }

  private static String cell(String condition) {
    return CELL.replace("I == 2", condition);
  }

  @Test
  @Order(1)
  void aFrontEndWithoutWidgetsGetsTheFilmAlone() {
    List<Output> outputs = kernel.run(cell("false"));
    assertThat(outputs).extracting(Output::type).doesNotContain("comm_open");
    assertThat(outputs).noneMatch(ControlIT::isView);
    Output film = outputs.get(outputs.size() - 1);
    assertThat(film.type()).isEqualTo("execute_result");
    assertThat(film.form("text/html")).contains("data-explorer=\"frames\"");
  }

  @Test
  @Order(2)
  void aDraggedSliderIsAnsweredWithANewFigure() {
    greet();
    List<Output> outputs = kernel.run(cell("false"));
    assertThat(outputs.stream().filter(o -> o.type().equals("comm_open"))).hasSize(6);
    Output view = outputs.get(outputs.size() - 2); // right above the film
    assertThat(isView(view)).isTrue();
    JsonObject shown = view.content().getAsJsonObject("data").getAsJsonObject(VIEW);
    assertThat(shown.get("model_id").getAsString()).isEqualTo(comm(outputs, "VBoxModel"));
    drag(comm(outputs, "SelectionSliderModel"), 3);
    assertThat(change().get("value").getAsString()).isEqualTo("At I = 3 nA.");
    assertThat(change().get("value").getAsString()).contains("<img src=\"data:image/svg+xml");
  }

  @Test
  @Order(3)
  void aFigureThatNeverComesStopsNeitherTheKernelNorOtherControls() {
    greet();
    kernel.run("boolean endless = false;");
    List<Output> outputs = kernel.run(cell("endless && I == 2"));
    kernel.run("endless = true;");
    drag(comm(outputs, "SelectionSliderModel"), 2);
    kernel.interrupt();
    assertThat(kernel.run("1 + 1").get(0).form("text/plain")).isEqualTo("2");
    String other = comm(kernel.run(cell("false")), "SelectionSliderModel");
    drag(other, 4);
    assertThat(change().get("value").getAsString()).isEqualTo("At I = 4 nA.");
  }

  private static boolean isView(Output output) {
    JsonObject data = output.content().getAsJsonObject("data");
    return output.type().equals("display_data") && data.has(VIEW);
  }

  private static void greet() {
    kernel.tell(
        "comm_open",
        Map.of("comm_id", "g", "target_name", "jupyter.widget.control", "data", Map.of()));
    kernel.tell("comm_msg", Map.of("comm_id", "g", "data", Map.of("method", "request_states")));
    assertThat(kernel.hear("comm_msg").getAsJsonObject("data").get("method").getAsString())
        .isEqualTo("update_states");
  }

  private static String comm(List<Output> outputs, String model) {
    return outputs.stream()
        .filter(output -> output.type().equals("comm_open"))
        .map(Output::content)
        .filter(open -> open.toString().contains("\"_model_name\":\"" + model + "\""))
        .map(open -> open.get("comm_id").getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static void drag(String slider, int place) {
    Map<String, Object> data = Map.of("method", "update", "state", Map.of("index", place));
    kernel.tell("comm_msg", Map.of("comm_id", slider, "data", data));
  }

  private static JsonObject change() {
    return kernel.hear("comm_msg").getAsJsonObject("data").getAsJsonObject("state");
  }
}
