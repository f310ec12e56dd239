package rheobase.notebook.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.figures.Figure;
import rheobase.notebook.explorer.Live;
import rheobase.notebook.explorer.Slider;
import rheobase.notebook.widget.Page.Sent;

/** Living controls as the page sees them, on the comm layers of both kernels. */
@ParameterizedClass
@MethodSource("kernels")
class ControlTest {
  private static final Pattern REFERENCE = Pattern.compile("IPY_MODEL_([^\"]+)");
  private static final Slider SLIDER = Slider.of("I [nA]", 0, 4, 5);

  @Parameter Supplier<Page> connected;

  private Page page;
  private Comms comms;

  static List<Named<Supplier<Page>>> kernels() {
    return List.of(Named.of("JJava", JJavaPage::new), Named.of("IJava", IJavaPage::new));
  }

  @BeforeEach
  void theLibraryIsInstalled() throws ReflectiveOperationException {
    page = connected.get();
    comms = Comms.of(page.kernel()).orElseThrow();
    comms.attend();
  }

  private static Figure figure(double height) {
    return lines(axis("x", ""), axis("y", ""))
        .add("", new double[] {0, 1}, new double[] {0, height});
  }

  private static Live live(DoubleFunction<?> drawing) {
    return Live.of(SLIDER, drawing, (words, part) -> {});
  }

  private Optional<String> shown(DoubleFunction<?> drawing) {
    page.runs("cell");
    return Control.open(comms, live(drawing));
  }

  private Sent opened(String model) {
    return all("open").stream()
        .filter(s -> s.model().equals(model))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private List<Sent> all(String type) {
    return page.sent().stream().filter(sent -> sent.type().equals(type)).toList();
  }

  /** What was sent on the comm of the picture since the control was opened. */
  private List<String> pictures() {
    String picture = opened("HTMLModel").comm(); // the second of the two
    return all("msg").stream()
        .filter(sent -> sent.comm().equals(picture))
        .map(sent -> sent.state().get("value").getAsString())
        .toList();
  }

  private String numbers() {
    String numbers =
        all("open").stream()
            .filter(s -> s.model().equals("HTMLModel"))
            .findFirst()
            .orElseThrow()
            .comm();
    return all("msg").stream()
        .filter(sent -> sent.comm().equals(numbers))
        .reduce((a, b) -> b)
        .map(sent -> sent.state().get("value").getAsString())
        .orElse("");
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) { // 10 s, for a loaded machine
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void aPageThatHasNotGreetedIsSentNothing() {
    assertThat(shown(ControlTest::figure)).isEmpty();
    assertThat(page.sent()).isEmpty();
  }

  @Test
  void aGreetingBeforeTheFirstCellIsAnsweredByName() {
    String greeting = page.greets();
    assertThat(page.sent()).hasSize(1);
    assertThat(page.sent().get(0).answers()).isEqualTo(greeting);
    assertThat(page.sent().get(0).data())
        .isEqualTo(
            JsonParser.parseString(
                "{\"method\":\"update_states\",\"states\":{},\"buffer_paths\":[]}"));
  }

  @Test
  void theWidgetsAreOpenedChildrenFirst() {
    page.greets();
    String whole = shown(ControlTest::figure).orElseThrow();
    Set<String> known = new HashSet<>();
    for (Sent open : all("open")) {
      assertThat(open.version()).isEqualTo("2.1.0");
      assertThat(REFERENCE.matcher(open.state().toString()).results())
          .allMatch(reference -> known.contains(reference.group(1)));
      known.add(open.comm());
    }
    assertThat(opened("VBoxModel").comm()).isEqualTo(whole);
    assertThat(opened("VBoxModel").state().getAsJsonArray("children")).hasSize(3);
    assertThat(opened("SelectionSliderModel").state().getAsJsonArray("_options_labels"))
        .hasToString("[\"0 nA\",\"1 nA\",\"2 nA\",\"3 nA\",\"4 nA\"]");
  }

  @Test
  void draggingDrawsTheFigureAnew() throws InterruptedException {
    page.greets();
    shown(I -> figure(I + 1).caption("at " + I + " & <b>"));
    page.drags(opened("SelectionSliderModel").comm(), 3);
    until(() -> pictures().size() == 1);
    assertThat(pictures().get(0))
        .contains("<img src=\"data:image/svg+xml;charset=utf-8,", "at 3.0 &amp; &lt;b&gt;");
    assertThat(numbers()).isEqualTo("At I = 3 nA.");
  }

  @Test
  void aFigureThatThrowsIsReplacedByItsReasonAndTheControlLivesOn() throws InterruptedException {
    page.greets();
    shown(
        I -> {
          if (I == 3) {
            throw new NoClassDefFoundError("<script>alert(1)</script>");
          }
          return figure(I + 1);
        });
    page.drags(opened("SelectionSliderModel").comm(), 3);
    until(() -> pictures().size() == 1);
    assertThat(pictures().get(0))
        .isEqualTo("<p role=\"alert\">Not drawn: &lt;script&gt;alert(1)&lt;/script&gt;</p>");
    page.drags(opened("SelectionSliderModel").comm(), 4);
    until(() -> pictures().size() == 2);
    assertThat(pictures().get(1)).contains("<img");
  }

  @Test
  void positionsThatWereOvertakenAreNotDrawn() throws InterruptedException {
    page.greets();
    var drawn = new CopyOnWriteArrayList<Double>();
    var held = new CountDownLatch(1);
    shown(
        I -> {
          if (!drawn.isEmpty() && drawn.get(drawn.size() - 1) == 4.0) { // the film ends at 4
            drawn.add(I);
            await(held);
          } else {
            drawn.add(I);
          }
          return figure(I + 1);
        });
    drawn.retainAll(List.of(4.0));
    String slider = opened("SelectionSliderModel").comm();
    page.drags(slider, 0);
    until(() -> drawn.size() == 2);
    page.drags(slider, 1);
    page.drags(slider, 2);
    page.drags(slider, 3);
    held.countDown();
    until(() -> pictures().size() == 2);
    assertThat(drawn).containsExactly(4.0, 0.0, 3.0);
    assertThat(numbers()).isEqualTo("At I = 3 nA.");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aPageThatComesLaterIsToldTheStateAsItIs() throws InterruptedException {
    page.greets();
    shown(ControlTest::figure);
    String slider = opened("SelectionSliderModel").comm();
    page.drags(slider, 2);
    until(() -> pictures().size() == 1);
    page.greets();
    List<Sent> said = all("msg");
    JsonObject states = said.get(said.size() - 1).data().getAsJsonObject("states");
    assertThat(states.keySet())
        .hasSize(6)
        .allMatch(id -> all("open").stream().anyMatch(s -> s.comm().equals(id)));
    JsonObject late = states.getAsJsonObject(slider);
    assertThat(late.get("model_name").getAsString()).isEqualTo("SelectionSliderModel");
    assertThat(late.getAsJsonObject("state").get("index").getAsInt()).isEqualTo(2);
  }

  @Test
  void aCellThatRunsAgainClosesWhatItOpenedBefore() {
    page.greets();
    shown(ControlTest::figure);
    List<String> first = all("open").stream().map(Sent::comm).toList();
    page.runs("another cell");
    Control.open(comms, live(ControlTest::figure));
    assertThat(all("close")).isEmpty();
    shown(ControlTest::figure);
    assertThat(all("close")).extracting(Sent::comm).containsExactlyElementsOf(first);
  }

  @Test
  void aKernelKeepsNoMoreThanSoManyControls() {
    page.greets();
    Live live = live(ControlTest::figure);
    for (int i = 0; i < Control.MOST + 3; i++) {
      page.runs("cell " + i);
      Control.open(comms, live);
    }
    assertThat(comms.peers(Widget.class)).hasSize(6 * Control.MOST);
    // the three eldest, six widgets each
    assertThat(all("close"))
        .extracting(Sent::comm)
        .containsExactlyElementsOf(all("open").subList(0, 18).stream().map(Sent::comm).toList());
  }

  @Test
  void whatMakesNoSenseIsLeftUnanswered() throws InterruptedException {
    page.greets();
    shown(ControlTest::figure);
    String slider = opened("SelectionSliderModel").comm();
    page.says(slider, "{}");
    page.says(slider, "{\"method\": \"update\", \"state\": 7}");
    page.says(slider, "{\"method\": \"update\", \"state\": {\"index\": null}}");
    page.drags(slider, -1);
    page.drags(slider, 5);
    page.drags(slider, "\"three\"");
    page.says("no such comm", "{\"method\": \"update\"}");
    page.drags(slider, 1);
    until(() -> !pictures().isEmpty());
    assertThat(pictures()).hasSize(1);
    assertThat(numbers()).isEqualTo("At I = 1 nA.");
  }

  @Test
  void whereThereAreNoCommsThereIsNoControl() {
    assertThat(Comms.of("a kernel without comms")).isEmpty();
  }
}
