package rheobase.notebook.widget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rheobase.notebook.explorer.Live;

/**
 * A slider on the page and, beneath it, a figure that the kernel draws anew while a reader drags.
 *
 * <p>It lives as long as its comms do. Drawing is done on a thread of its own, so the kernel goes
 * on running cells meanwhile, and a figure that throws or never comes leaves the slider usable.
 */
public final class Control {
  /** How many controls a kernel keeps alive; the eldest then give way to their explorers. */
  static final int MOST = 24;

  private static final long DRAWING_SECONDS = 60;

  private final Comms comms;
  private final Live live;
  private final Run run;
  private final long age;
  private final Redraw redraw = new Redraw(this::draw);
  private final List<Peer> parts = new ArrayList<>();
  private final Peer numbers;
  private final Peer picture;
  private final Peer whole;

  private Control(Comms comms, Live live, Run run, long age) throws ReflectiveOperationException {
    this.comms = comms;
    this.live = live;
    this.run = run;
    this.age = age;
    Live.Still still = live.first();
    Peer wide = open("LayoutModel", Widget.BASE, Map.of("width", "auto"));
    Peer style = open("SliderStyleModel", Map.of("description_width", "initial"));
    Peer slider =
        open(
            "SelectionSliderModel",
            Map.of(
                "description", live.slider().label(),
                "_options_labels", live.positions(),
                "index", live.start(),
                "layout", reference(wide),
                "style", reference(style)));
    numbers = html(still.numbers(), "rheobase-numbers");
    picture = html(still.picture(), "rheobase-picture");
    List<String> children = List.of(reference(slider), reference(numbers), reference(picture));
    whole =
        open(
            "VBoxModel", Map.of("children", children, "_dom_classes", List.of("rheobase-control")));
  }

  /**
   * Opens the control of a figure on the page that attends. What an earlier run of the same cell
   * opened is closed.
   *
   * @param comms the comms of the running kernel
   * @param live the figure and its slider
   * @return the name under which the page shows it, or nothing where no page could
   */
  public static Optional<String> open(Comms comms, Live live) {
    try {
      if (!comms.attended()) {
        return Optional.empty();
      }
      Run run = comms.run();
      List<Control> others = all(comms);
      for (int i = 0; i < others.size(); i++) {
        if (run.replaces(others.get(i).run) || i < others.size() + 1 - MOST) {
          others.get(i).close();
        }
      }
      long age = others.isEmpty() ? 0 : others.get(others.size() - 1).age + 1;
      return Optional.of(new Control(comms, live, run, age).whole.getID());
    } catch (Throwable failed) {
      System.err.println("Rheobase shows an explorer instead of a living control: " + failed);
      return Optional.empty();
    }
  }

  /** The controls that live, the eldest first. */
  private static List<Control> all(Comms comms) {
    return comms.peers(Widget.class).stream()
        .map(peer -> ((Widget) peer.listener()).owner())
        .distinct()
        .sorted(Comparator.comparingLong(control -> control.age))
        .toList();
  }

  /** Hears that the reader has changed something. */
  void changed(Map<?, ?> state) {
    if (state.get("index") instanceof Number place
        && place.intValue() >= 0
        && place.intValue() < live.slider().positions()) {
      redraw.at(place.intValue());
    }
  }

  private void draw(int place) {
    try {
      Live.Still still = drawn(place);
      comms.change(numbers, "value", still.numbers());
      comms.change(picture, "value", still.picture());
    } catch (Throwable failed) {
      System.err.println("Rheobase could not bring a figure to its control: " + failed);
    }
  }

  /** On a thread that may be interrupted; the one that sends may not, or it breaks the socket. */
  private Live.Still drawn(int place) throws Exception {
    FutureTask<Live.Still> task = new FutureTask<>(() -> live.still(place));
    Thread thread = new Thread(task, "rheobase-draws");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(DRAWING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      task.cancel(true);
      return live.failed(place, "it took longer than " + DRAWING_SECONDS + " s");
    }
  }

  private void close() {
    parts.forEach(Peer::close);
  }

  private Peer html(String value, String name) throws ReflectiveOperationException {
    return open("HTMLModel", Map.of("value", value, "_dom_classes", List.of(name)));
  }

  private Peer open(String kind, Map<String, Object> state) throws ReflectiveOperationException {
    return open(kind, Widget.CONTROLS, state);
  }

  private Peer open(String kind, String module, Map<String, Object> state)
      throws ReflectiveOperationException {
    Peer peer = comms.open(Widget.of(kind, module, state, this));
    parts.add(peer);
    return peer;
  }

  private static String reference(Peer peer) {
    return "IPY_MODEL_" + peer.getID();
  }
}
