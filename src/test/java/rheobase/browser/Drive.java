package rheobase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reader who tries everything an explorer offers, by mouse and by keyboard; what must hold at
 * every position holds, or it throws.
 */
record Drive(MovingFigure figure) {
  private static final int STEPS = 12;

  /** Every slider under every option of the first choice, every choice, button and canvas. */
  void everything() {
    watchLayout();
    slideAll();
    List<Control> choices = figure.choices();
    choices.forEach(choice -> chooseEach(choice, choice.equals(choices.get(0))));
    figure.buttons().forEach(this::press);
    figure
        .canvases()
        .forEach(
            canvas -> {
              canvas.click();
              figure.saneNumbers();
            });
    captionStood(layoutWatched());
  }

  /** The first slider and every choice: enough to see that nothing around it takes its keys. */
  void briefly() {
    watchLayout();
    figure.sliders().stream().limit(1).forEach(slider -> slide(slider, new LinkedHashSet<>()));
    figure.choices().forEach(choice -> chooseEach(choice, false));
    captionStood(layoutWatched());
  }

  /** Ends where it began: another choice of a model hides and shows other controls. */
  private void chooseEach(Control choice, boolean sliding) {
    double first = choice.number("selectedIndex");
    for (int option = 0; option < choice.number("length"); option++) {
      choice.press(option == 0 ? "Home" : "ArrowDown");
      assertThat(choice.number("selectedIndex"))
          .as("%s: a choice answers to the arrow keys", figure.id())
          .isEqualTo(option);
      figure.saneNumbers();
      if (sliding && option != first) {
        slideAll();
      }
    }
    choice.press("Home");
  }

  private void slideAll() {
    List<Control> sliders = figure.sliders();
    Set<String> descriptions = new LinkedHashSet<>();
    Set<String> changes = new LinkedHashSet<>();
    sliders.forEach(slider -> descriptions.addAll(slide(slider, changes)));
    if (!sliders.isEmpty()) {
      assertThat(changes).as("%s: numbers change", figure.id()).hasSizeGreaterThan(1);
    }
    if (!sliders.isEmpty() && !figure.canvases().isEmpty()) {
      assertThat(descriptions)
          .as("%s: what its canvases are said to show follows the sliders", figure.id())
          .hasSizeGreaterThan(1);
    }
  }

  /** One slider from end to end; returns what the canvases were said to show on the way. */
  private Set<String> slide(Control slider, Set<String> changes) {
    String name = figure.id() + ": slider " + slider.attribute("aria-label");
    double start = slider.number("value");
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> descriptions = new LinkedHashSet<>();
    for (String key : List.of("Home", "ArrowRight", "ArrowRight", "End", "ArrowLeft")) {
      slider.press(key);
      numbers.add(figure.saneNumbers());
      descriptions.add(figure.descriptions());
      if (key.equals("Home") || key.equals("End")) {
        assertThat(slider.number("value"))
            .as("%s after %s", name, key)
            .isEqualTo(slider.number(key.equals("Home") ? "min" : "max"));
      }
      assertThat(slider.attribute("aria-valuetext"))
          .as("%s: aria-valuetext", name)
          .isNotBlank()
          .doesNotContain("NaN", "undefined");
    }
    assertThat(slider.showsItsFocus()).as("%s: a focus to be seen", name).isTrue();
    drag(slider, numbers);
    assertThat(slider.number("value"))
        .as("%s dragged to its end", name)
        .isEqualTo(slider.number("max"));
    // Where an orbit is launched from changes no number of the model, but what is seen of it.
    assertThat(Math.max(numbers.size(), descriptions.size()))
        .as("%s: numbers change, or what the canvases are said to show", name)
        .isGreaterThan(1);
    changes.addAll(numbers);
    slider.restore(start);
    return descriptions;
  }

  private void drag(Control slider, Set<String> numbers) {
    slider.take();
    for (int step = 1; step <= STEPS; step++) {
      slider.dragTo((double) step / STEPS);
      numbers.add(figure.saneNumbers());
    }
    slider.letGo(1);
    numbers.add(figure.saneNumbers());
  }

  /** What begins to play, or stays pressed, is pressed again, by the space bar. */
  private void press(Control button) {
    String face = button.face();
    button.click();
    Page.pause(150);
    figure.saneNumbers();
    if (button.visible() && !button.face().equals(face)) {
      button.press(" ");
      figure.saneNumbers();
    }
  }

  /** Frames a second, under every option of its first choice if it has one, by its name. */
  Map<String, Double> framesPerSecond() {
    if (figure.choices().isEmpty()) {
      return Map.of("as it stands", framesNow());
    }
    Control choice = figure.choices().get(0);
    Map<String, Double> frames = new LinkedHashMap<>();
    for (int option = 0; option < choice.number("length"); option++) {
      choice.press(option == 0 ? "Home" : "ArrowDown");
      frames.put(choice.chosen(), framesNow());
    }
    choice.press("Home");
    return frames;
  }

  /** While the first slider is dragged to and fro for a second. */
  private double framesNow() {
    Control slider = figure.sliders().get(0);
    double start = slider.number("value");
    slider.take();
    watchLayout();
    long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    for (int step = 1; System.nanoTime() < end; step++) {
      slider.dragTo(1 - Math.abs(step % 80 - 40) / 40.0);
    }
    JsonArray seen = layoutWatched();
    slider.letGo(0);
    slider.restore(start);
    captionStood(seen);
    return seen.get(1).getAsDouble();
  }

  private void captionStood(JsonArray seen) {
    assertThat(seen.get(0).getAsDouble())
        .as("%s: pixels its caption moved, %s", figure.id(), seen.get(2))
        .isLessThan(1);
  }

  /** From now on every frame notes how far the caption stands from where it stood. */
  private void watchLayout() {
    figure.ask(
        """
        figure => {
          const caption = figure.querySelector('figcaption');
          const at = () => caption.getBoundingClientRect().top - figure.getBoundingClientRect().top;
          const parts = () => [...(figure.querySelector('[data-part=root]') || figure).children]
            .map(part => part.offsetHeight);
          const start = at();
          const before = parts();
          const watch = {when: '', moved: 0, frames: 0, begun: performance.now(), on: true};
          const tick = () => {
            const moved = Math.abs(at() - start);
            if (moved > watch.moved) {
              watch.moved = moved;
              watch.when = 'reading ' + figure.querySelector('[data-part=numbers]').innerText
                + ', with parts of ' + before + ' px before and ' + parts() + ' px then';
            }
            watch.frames++;
            if (watch.on) { requestAnimationFrame(tick); }
          };
          requestAnimationFrame(tick);
          figure.watch = watch;
        }
        """);
  }

  /** How many pixels the caption moved at most, and how many frames a second there were. */
  private JsonArray layoutWatched() {
    return figure
        .ask(
            """
            figure => {
              const watch = figure.watch;
              watch.on = false;
              return [watch.moved, watch.frames / (performance.now() - watch.begun) * 1000, watch.when];
            }
            """)
        .getAsJsonArray();
  }
}
