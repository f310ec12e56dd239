package rheobase.figures.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Marks;
import rheobase.figures.picture.House;
import rheobase.numerics.Grid;
import rheobase.population.information.Contributions;
import rheobase.population.information.NoiseCorrelation;
import rheobase.population.information.PopulationCode;
import rheobase.population.information.RingTuning;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Two neurons that share noise, as geometry: signal, ellipses of noise, and a direction to read.
 */
public final class NoiseGeometry {
  private static final int POINTS = 121;

  private NoiseGeometry() {}

  /**
   * The curve that the mean answers of two tuned neurons run through as the stimulus turns, with
   * the ellipse of their noise (one standard deviation) about some of its points.
   *
   * @param tuning of both
   * @param preferred the preferred directions of the two
   * @param noise their correlation
   * @param stimuli where the ellipses stand
   * @return the plane of the two counts
   */
  public static Chart signalCurve(
      RingTuning tuning,
      @In("rad") double[] preferred,
      NoiseCorrelation noise,
      @In("rad") double... stimuli) {
    Require.present("tuning", tuning, "such as new RingTuning(2, 20, 2)");
    double top = 1.35 * (tuning.baseline() + tuning.gain());
    Chart chart =
        Figures.lines(
            Axis.axis("count of neuron 1", "").range(0, top),
            Axis.axis("count of neuron 2", "").range(0, top));
    double[] turn = Grid.linspace(-StrictMath.PI, StrictMath.PI, 2 * POINTS + 1);
    chart =
        chart.layer(
            line(
                "signal curve",
                House.TRACE,
                Grid.map(turn, s -> tuning.mean(s - preferred[0])),
                Grid.map(turn, s -> tuning.mean(s - preferred[1]))));
    for (int k = 0; k < stimuli.length; k++) {
      double stimulus = stimuli[k];
      PopulationCode pair = tuning.pool(stimulus, preferred, noise);
      double[] mean = {tuning.mean(stimulus - preferred[0]), tuning.mean(stimulus - preferred[1])};
      double[][] round = ellipse(pair, mean, 1);
      String name = Math.round(StrictMath.toDegrees(stimulus)) + "°";
      chart = chart.layer(line(name, k, round[0], round[1]));
      double[] f = pair.signal();
      double length = StrictMath.hypot(f[0], f[1]) / (0.16 * top);
      chart =
          chart.layer(
              new Vector("", mean[0], mean[1], mean[0] + f[0] / length, mean[1] + f[1] / length));
    }
    return chart.size(340, 340);
  }

  /**
   * The answers of a pair to two stimuli: an ellipse of one and of two standard deviations about
   * either mean, and the signal from the one to the other.
   *
   * @param pair two neurons
   * @param difference of the two stimuli
   * @param reach how far the plane is seen on either side
   * @return the plane, with the middle between the two stimuli at 0
   */
  public static Chart answers(PopulationCode pair, double difference, double reach) {
    two(pair);
    double[] f = pair.signal();
    Axis x = Axis.axis("answer of neuron 1", "").range(-reach, reach);
    Axis y = Axis.axis("answer of neuron 2", "").range(-reach, reach);
    Chart chart = Figures.lines(x, y);
    for (int k = 0; k < 2; k++) {
      double s = (k - 0.5) * difference;
      double[] mean = {s * f[0], s * f[1]};
      double[][] one = ellipse(pair, mean, 1);
      double[][] two = ellipse(pair, mean, 2);
      String name = k == 0 ? "first stimulus" : "second";
      chart = chart.layer(line(name, k, joined(one[0], two[0]), joined(one[1], two[1])));
    }
    double half = difference / 2;
    return chart
        .layer(new Vector("Δμ", -half * f[0], -half * f[1], half * f[0], half * f[1]))
        .size(340, 340);
  }

  /**
   * Adds an arrow from the middle of a plane along a direction.
   *
   * @param plane the chart
   * @param name of the arrow
   * @param direction its two components, of any length
   * @param length of the arrow
   * @return the plane with it
   */
  public static Chart along(Chart plane, String name, double[] direction, double length) {
    double size = StrictMath.hypot(direction[0], direction[1]) / length;
    return plane.layer(new Vector(name, 0, 0, direction[0] / size, direction[1] / size));
  }

  /**
   * Adds the line on which a reader along a direction cannot decide between two stimuli.
   *
   * @param plane the chart
   * @param name of the line
   * @param direction along which is read
   * @param reach how far it goes on either side
   * @return the plane with it
   */
  public static Chart border(Chart plane, String name, double[] direction, double reach) {
    double size = StrictMath.hypot(direction[0], direction[1]) / reach;
    double[] x = {direction[1] / size, -direction[1] / size};
    double[] y = {-direction[0] / size, direction[0] / size};
    return plane.layer(line(name, House.LAW, x, y));
  }

  /**
   * The answers to two stimuli as a reader along one direction sees them: two normal densities.
   *
   * @param code a pool
   * @param difference of the two stimuli
   * @param direction along which is read
   * @return densities over the answer in units of its standard deviation, 0 half-way
   */
  public static Chart projected(PopulationCode code, double difference, double[] direction) {
    double d = difference * StrictMath.sqrt(code.signalToNoise(direction));
    double[] x = Grid.linspace(-6, 6, POINTS);
    return Figures.lines(
            Axis.axis("answer read", "σ").range(-6, 6),
            Axis.axis("probability density", "1/σ").range(0, 0.48))
        .add("", x, Grid.map(x, v -> normal(v + d / 2)))
        .add("", x, Grid.map(x, v -> normal(v - d / 2)))
        .vertical(0, "border");
  }

  /**
   * The ratio of signal to noise over the direction along which a pair is read.
   *
   * @param pair two neurons
   * @param difference of the two stimuli
   * @param angles φ from the axis of neuron 1
   * @return (Δμ·n)²/(nᵀ C n) at each
   */
  public static double[] signalToNoise(
      PopulationCode pair, double difference, @In("°") double... angles) {
    two(pair);
    return Grid.map(angles, phi -> difference * difference * pair.signalToNoise(direction(phi)));
  }

  /**
   * A direction in the plane.
   *
   * @param angle from the axis of neuron 1
   * @return its two components, of length 1
   */
  public static double[] direction(@In("°") double angle) {
    double phi = StrictMath.toRadians(angle);
    return new double[] {StrictMath.cos(phi), StrictMath.sin(phi)};
  }

  /**
   * The angle of a direction of reading; a direction and its opposite are one reading.
   *
   * @param direction its two components
   * @return from the axis of neuron 1, in degrees, above −90 and up to 90
   */
  @In("°")
  public static double angle(double... direction) {
    Require.that(
        direction.length == 2, "components", direction.length, "", "must be 2", "it is a plane");
    double angle = StrictMath.toDegrees(StrictMath.atan2(direction[1], direction[0]));
    return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
  }

  /**
   * Where shared noise neither helps nor hurts: cos 2θ = ρ.
   *
   * @param correlation ρ of the noise
   * @return θ between the signal and the direction in which both fire more, in degrees
   */
  @In("°")
  public static double breakEven(double correlation) {
    Require.within("noise correlation", correlation, -1, 1, "", "it is a correlation");
    return StrictMath.toDegrees(StrictMath.acos(correlation)) / 2;
  }

  /**
   * What the information of some pools is made of: three bars each, and their sum.
   *
   * @param names of the pools
   * @param codes the pools
   * @return bars in groups
   */
  public static Chart contributions(List<String> names, List<PopulationCode> codes) {
    Require.that(
        names.size() == codes.size(),
        "number of names",
        names.size(),
        "",
        "must be the number of pools",
        "name each");
    List<Contributions> parts = codes.stream().map(Contributions::of).toList();
    Chart chart =
        Chart.of(
                "Bar chart",
                Axis.axis("pair", "").named(names),
                Axis.axis("information", ""),
                560,
                340)
            .horizontal(0, "");
    List<String> keys =
        List.of("independent", "noise correlation", "interplay", "information, their sum");
    List<ToDoubleFunction<Contributions>> values =
        List.of(
            Contributions::independent,
            Contributions::noiseCorrelation,
            Contributions::interplay,
            Contributions::total);
    int[] inks = {0, 2, 1, 6};
    for (int k = 0; k < 4; k++) {
      double[] left = new double[parts.size()];
      double[] right = new double[parts.size()];
      double[] height = new double[parts.size()];
      for (int i = 0; i < left.length; i++) {
        left[i] = i - 0.4 + 0.2 * k;
        right[i] = left[i] + 0.18;
        height[i] = values.get(k).applyAsDouble(parts.get(i));
      }
      chart = chart.layer(new Marks.Bars(keys.get(k), inks[k], left, right, height, 0));
    }
    return chart;
  }

  private static double normal(double z) {
    return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /** Points at so many standard deviations about a mean: μ + d L (cos, sin), C = L Lᵀ. */
  private static double[][] ellipse(PopulationCode pair, double[] mean, double deviations) {
    double[] s = pair.deviations();
    double[] f = pair.signal();
    double r = pair.correlation().times(new double[] {1, 0})[1];
    double along = pair.limiting();
    double a = s[0] * s[0] + along * f[0] * f[0];
    double b = r * s[0] * s[1] + along * f[0] * f[1];
    double c = s[1] * s[1] + along * f[1] * f[1];
    double first = StrictMath.sqrt(a);
    double below = b / first;
    double second = StrictMath.sqrt(c - below * below);
    double[] angles = Grid.linspace(0, 2 * StrictMath.PI, POINTS);
    return new double[][] {
      Grid.map(angles, t -> mean[0] + deviations * first * StrictMath.cos(t)),
      Grid.map(
          angles,
          t -> mean[1] + deviations * (below * StrictMath.cos(t) + second * StrictMath.sin(t)))
    };
  }

  private static double[] joined(double[] first, double[] second) {
    List<Double> all = new ArrayList<>();
    for (double v : first) {
      all.add(v);
    }
    all.add(Double.NaN);
    for (double v : second) {
      all.add(v);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Curves.Line line(String name, int ink, double[] x, double[] y) {
    return new Curves.Line(name, ink, 1.6, x, y, null, null);
  }

  private static void two(PopulationCode pair) {
    int units = Require.present("pair", pair, "such as PopulationCode.pair(θ, ρ)").units();
    Require.that(units == 2, "number of units", units, "", "must be 2", "a plane shows two");
  }
}
