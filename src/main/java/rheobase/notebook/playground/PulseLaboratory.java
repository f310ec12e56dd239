package rheobase.notebook.playground;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;
import static rheobase.figures.Figures.trace;
import static rheobase.numerics.Grid.linspace;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Equilibria;
import rheobase.figures.picture.House;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.page.Fragment;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.RestBoundary;
import rheobase.simulation.Recording;
import rheobase.simulation.experiment.PulseTrain;
import rheobase.units.Require;

/**
 * An explorer of type C: the same pulses, given in the page to an integrator and to a resonator at
 * rest, with interval, height and number in the reader's hand.
 *
 * <p>The page follows both with the library's stepper; where they rest, what divides rest from
 * spike and the threshold of a single pulse come from here.
 */
public final class PulseLaboratory implements Explorer {
  private static final int WIDTH = 880;
  private static final double STEP = 0.01; // ms, of the page
  private static final double DURATION = 40; // ms
  private static final double INTERVAL = 2.75; // ms, with which the page begins
  private static final double HEIGHT = 0.45; // of the threshold of a single pulse
  private static final int MOST_POINTS = 250;

  private final List<Cell> cells;
  private final String caption;

  private PulseLaboratory(List<Cell> cells, String caption) {
    this.cells = cells;
    this.caption = caption;
  }

  /** A neuron of the laboratory, the window in which its plane is seen, and what divides it. */
  private record Cell(
      String name, PulseTrain pulse, double threshold, PhasePlane plane, List<double[][]> divide) {
    static Cell of(String name, PulseTrain train) {
      PulseTrain single = train.withHeights(1);
      PhasePlane whole = PhasePlane.of(single.neuron(), single.holding());
      List<double[][]> divide = RestBoundary.of(whole);
      double one = single.threshold(single.width());
      if (divide.isEmpty()) {
        return new Cell(name, single, one, whole, divide);
      }
      double v = single.rest().get(0);
      double up = single.neuron().threshold() - v;
      double[] ends = {v - 0.3 * up, v + 0.6 * up};
      if (divide.size() == 1) { // a cycle about the rest
        ends = padded(Arrays.stream(divide.get(0)[0]));
      }
      double left = ends[0];
      double right = ends[1];
      double[] others =
          padded(
              DoubleStream.concat(
                  DoubleStream.of(single.rest().get(1)),
                  divide.stream()
                      .flatMapToDouble(
                          path ->
                              IntStream.range(0, path[0].length)
                                  .filter(i -> path[0][i] > left && path[0][i] < right)
                                  .mapToDouble(i -> path[1][i]))));
      PhasePlane seen = whole.within(left, right, others[0], others[1]);
      return new Cell(name, single, one, seen, divide);
    }

    private static double[] padded(DoubleStream values) {
      DoubleSummaryStatistics found = values.summaryStatistics();
      double air = 0.15 * (found.getMax() - found.getMin());
      return new double[] {found.getMin() - air, found.getMax() + air};
    }

    Recording run() {
      return pulse.triplet().run(HEIGHT * threshold, INTERVAL, DURATION);
    }

    Map<String, Object> data() {
      PlayedModel played =
          PlayedModels.of(pulse.neuron().getClass()).playing((Record) pulse.neuron());
      Map<String, Object> whole = played.data();
      Map<String, Object> way = new LinkedHashMap<>();
      way.put("stepper", whole.get("stepper"));
      way.put("firing", whole.get("firing"));
      way.put("step", STEP);
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", name);
      data.put("key", played.key());
      data.put("p", values(whole));
      data.put("way", way);
      data.put("I", exactly(pulse.holding()));
      data.put("rest", pulse.rest().stream().map(Cell::exactly).toList());
      data.put("one", exactly(threshold));
      data.put("width", pulse.width());
      data.put("view", List.of(plane.left(), plane.right(), plane.bottom(), plane.top()));
      data.put("boundary", divide.stream().map(Cell::thinned).toList());
      return data;
    }

    /** With every digit: the page integrates with these. */
    private static BigDecimal exactly(double value) {
      return BigDecimal.valueOf(value);
    }

    private static Object values(Map<String, Object> played) {
      Map<?, ?> preset = (Map<?, ?>) ((List<?>) played.get("presets")).get(0);
      return preset.get("values");
    }

    private static List<List<Double>> thinned(double[][] path) {
      int every = Math.max(1, path[0].length / MOST_POINTS);
      return Arrays.stream(path)
          .map(
              line ->
                  IntStream.range(0, line.length)
                      .filter(i -> i % every == 0 || i == line.length - 1)
                      .mapToObj(i -> line[i])
                      .toList())
          .toList();
    }
  }

  /**
   * The laboratory.
   *
   * @param integrator pulses of a neuron that adds them up, such as {@code
   *     PulseTrain.single(neuron, 4)}
   * @param resonator pulses of a neuron that waits for those in time
   * @return both side by side
   * @throws IllegalArgumentException if their equations are not among those of the page, or have
   *     not two variables
   */
  public static PulseLaboratory of(PulseTrain integrator, PulseTrain resonator) {
    String way = "make it with PulseTrain.single(neuron, current)";
    Require.present("integrator", integrator, way);
    Require.present("resonator", resonator, way);
    return new PulseLaboratory(
        List.of(Cell.of("integrator", integrator), Cell.of("resonator", resonator)), "");
  }

  @Override
  public PulseLaboratory caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    return new PulseLaboratory(cells, Require.present("caption of an explorer", claim, way));
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    Chart[] charts = new Chart[4];
    for (int i = 0; i < 2; i++) {
      Cell cell = cells.get(i);
      Recording run = cell.run();
      charts[i] =
          trace(axis("V", "mV").range(-80, 10), run.potential().times(), run.potential().values())
              .title(cell.name());
      PhasePlane plane = cell.plane();
      Chart below =
          lines(
              axis("V", "mV").range(plane.left(), plane.right()),
              axis("n", "").range(plane.bottom(), plane.top()));
      List<double[][]> paths = cell.divide();
      for (int k = 0; k < paths.size(); k++) {
        String words = k == 0 ? "divides rest from spike" : "";
        below = below.layer(line(words, House.LAW, paths.get(k)));
      }
      double[][] orbit = {run.potential().values(), run.traces().get(1).values()};
      List<Double> rest = cell.pulse().rest();
      charts[2 + i] =
          below
              .layer(line("orbit", House.TRACE, orbit))
              .layer(
                  new Equilibria(
                      List.of(new Equilibria.Point(rest.get(0), rest.get(1), "stable rest"))));
    }
    return panels(charts)
        .columns(2)
        .heights(4, 5)
        .size(WIDTH, 500)
        .madeFrom(cells.get(0).pulse(), cells.get(1).pulse())
        .caption(caption);
  }

  private static Curves.Line line(String name, int ink, double[][] path) {
    return new Curves.Line(name, ink, 1.4, path[0], path[1], null, null);
  }

  private String said() {
    return "At an interval of %s ms, three pulses of %s of the threshold of one: the %s."
        .formatted(
            INTERVAL,
            HEIGHT,
            String.join(
                ", the ",
                cells.stream()
                    .map(
                        cell ->
                            cell.name()
                                + (cell.run().spikes().count() > 0 ? " fires" : " stays silent"))
                    .toList()));
  }

  @Override
  public String html() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", WIDTH);
    data.put("duration", DURATION);
    data.put("cells", cells.stream().map(Cell::data).toList());
    data.put("intervals", Arrays.stream(linspace(0.5, 9, 35)).boxed().toList());
    return Fragment.live(poster(), said(), data, "models", "orbit", "plane", "panels", "pulses")
        .html("give neurons with shorter boundaries");
  }

  @Override
  public String plain() {
    String text = "A laboratory of pulses: an integrator and a resonator.";
    return caption.isEmpty() ? text : text + "\n" + caption;
  }

  @Override
  public String toString() {
    return plain();
  }
}
