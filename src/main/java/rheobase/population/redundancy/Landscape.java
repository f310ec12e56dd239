package rheobase.population.redundancy;

import java.util.ArrayList;
import java.util.List;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * How well a circuit performs at each pair of values of two of its parameters, from 0 to 1 for the
 * best. The parameters θ₁ and θ₂ stand for millions, and are pure numbers.
 */
@From(value = "mizusaki2021", where = "figure 1")
public sealed interface Landscape permits Landscape.Hill, Landscape.Ridge, Landscape.Peaks {
  /** The performance above which a circuit is well. */
  double GOOD = 0.5;

  /**
   * The performance.
   *
   * @param first θ₁
   * @param second θ₂
   * @return P(θ₁, θ₂)
   */
  double at(double first, double second);

  /**
   * What form of redundancy it shows.
   *
   * @return a word or two
   */
  String form();

  /**
   * The landscape on a grid.
   *
   * @param first the values of θ₁
   * @param second the values of θ₂
   * @return P, a row for each θ₂, a column for each θ₁
   */
  default double[][] over(double[] first, double[] second) {
    double[][] grid = new double[second.length][first.length];
    for (int j = 0; j < second.length; j++) {
      for (int i = 0; i < first.length; i++) {
        grid[j][i] = at(first[i], second[j]);
      }
    }
    return grid;
  }

  /**
   * How the cost −ln P curves at a point: its Hessian by differences of 10⁻³.
   *
   * @param first θ₁
   * @param second θ₂
   * @return the spectrum of the Hessian
   */
  default FisherSpectrum curvature(double first, double second) {
    double h = 1e-3;
    double here = cost(first, second);
    double across = cost(first + h, second) - 2 * here + cost(first - h, second);
    double up = cost(first, second + h) - 2 * here + cost(first, second - h);
    double mixed =
        cost(first + h, second + h)
            - cost(first + h, second - h)
            - cost(first - h, second + h)
            + cost(first - h, second - h);
    double off = mixed / (4 * h * h);
    return FisherSpectrum.of(new double[][] {{across / (h * h), off}, {off, up / (h * h)}});
  }

  private double cost(double first, double second) {
    return -StrictMath.log(at(first, second));
  }

  /**
   * Generic redundancy: a round hill, P = e^(−|θ|²/2s²).
   *
   * @return s = 1.5
   */
  static Hill generic() {
    return new Hill(1 / (1.5 * 1.5), 1 / (1.5 * 1.5), 0);
  }

  /**
   * Sloppiness: the hill is a hundred times more curved across than along.
   *
   * @return eigenvalues 1 and 0.01, condition number 100, the sloppy direction 60° from θ₁
   */
  static Hill sloppy() {
    return new Hill(1, 0.01, 60);
  }

  /**
   * Dependency: θ₂ must follow θ₁ along a curve.
   *
   * @return θ₂ = −1.2 + 0.5 e^(0.8 θ₁) to within s = 0.5
   */
  static Ridge dependent() {
    return new Ridge(-1.2, 0.5, 0.8, 0.5);
  }

  /**
   * Multiple solutions: three peaks that no path over good ground connects.
   *
   * @return peaks of s = 0.7
   */
  static Peaks manySolutions() {
    return new Peaks(List.of(-1.5, 1.1, 0.2), List.of(0.9, 1.6, -1.5), 0.7);
  }

  /**
   * A hill with elliptic contours, u along the stiff and t along the sloppy direction:
   *
   * <pre>P = e^(−½ (λ₁ u² + λ₂ t²))</pre>
   *
   * @param stiff λ₁, positive
   * @param sloppy λ₂, from 0 for a wall without end to λ₁ for a round hill
   * @param angle of the sloppy direction from θ₁
   */
  record Hill(@In("") double stiff, @In("") double sloppy, @In("degrees") double angle)
      implements Landscape {
    /** Refuses a hill that rises without end. */
    public Hill {
      Require.positive("stiff eigenvalue", stiff, "", "or nothing would matter");
      Require.within("sloppy eigenvalue", sloppy, 0, stiff, "", "the larger one is the stiff one");
      Require.finite("angle", angle, "degrees", "0 lets θ₁ be the sloppy parameter");
    }

    @Override
    public double at(double first, double second) {
      double turn = StrictMath.toRadians(angle);
      double c = StrictMath.cos(turn);
      double s = StrictMath.sin(turn);
      double t = c * first + s * second;
      double u = s * first - c * second;
      return StrictMath.exp(-0.5 * (stiff * u * u + sloppy * t * t)); // e^(−½ (λ₁ u² + λ₂ t²))
    }

    @Override
    public String form() {
      return sloppy < stiff ? "sloppiness" : "generic redundancy";
    }
  }

  /**
   * A curved ridge, along which one parameter makes up for the other:
   *
   * <pre>P = e^(−(θ₂ − g(θ₁))²/2s²),   g(θ₁) = b + a e^(c θ₁)</pre>
   *
   * @param level b
   * @param gain a
   * @param growth c
   * @param width s, positive
   */
  record Ridge(
      @In("") double level, @In("") double gain, @In("") double growth, @In("") double width)
      implements Landscape {
    /** Refuses a ridge without width. */
    public Ridge {
      Require.finite("level", level, "", "0 is allowed");
      Require.finite("gain", gain, "", "0 makes the ridge straight");
      Require.finite("growth", growth, "", "0 makes the ridge straight");
      Require.positive("width", width, "", "or nobody could stand on it");
    }

    /**
     * The line of the ridge.
     *
     * @param first θ₁
     * @return the θ₂ that suits it best
     */
    public double best(double first) {
      return level + gain * StrictMath.exp(growth * first); // g(θ₁) = b + a e^(c θ₁)
    }

    @Override
    public double at(double first, double second) {
      double off = (second - best(first)) / width;
      return StrictMath.exp(-0.5 * off * off);
    }

    @Override
    public String form() {
      return "dependency";
    }
  }

  /**
   * Several peaks, P = Σ e^(−|θ − θₖ|²/2s²). Peaks three widths apart rise to 1.01 at most, at four
   * to 1.001; below two they melt into one.
   *
   * @param firsts the θ₁ of the peaks
   * @param seconds the θ₂ of the peaks
   * @param width s, positive
   */
  record Peaks(List<Double> firsts, List<Double> seconds, @In("") double width)
      implements Landscape {
    private static final int MOST_STEPS = 100_000;

    /** Copies the lists and refuses a peak with one coordinate. */
    public Peaks {
      firsts = List.copyOf(firsts);
      seconds = List.copyOf(seconds);
      Require.positive("width", width, "", "or nobody could stand on a peak");
      if (firsts.isEmpty() || firsts.size() != seconds.size()) {
        throw new IllegalArgumentException(
            firsts.size() + " θ₁ and " + seconds.size() + " θ₂ of peaks; give one of each a peak");
      }
    }

    @Override
    public double at(double first, double second) {
      double sum = 0;
      for (int k = 0; k < firsts.size(); k++) {
        sum += peak(k, first, second); // Σ e^(−|θ − θₖ|²/2s²)
      }
      return sum;
    }

    /**
     * How many separate best places there are: from every θₖ uphill, until nothing moves.
     *
     * <pre>θ ← Σ wₖ θₖ/Σ wₖ,   wₖ = e^(−|θ − θₖ|²/2s²)</pre>
     *
     * @return the number of ends that lie more than a thousandth of a width apart
     */
    public int maxima() {
      List<double[]> ends = new ArrayList<>();
      for (int k = 0; k < firsts.size(); k++) {
        double[] end = uphill(firsts.get(k), seconds.get(k));
        if (ends.stream().noneMatch(other -> apart(end, other) < 1e-3 * width)) {
          ends.add(end);
        }
      }
      return ends.size();
    }

    private double[] uphill(double first, double second) {
      double[] at = {first, second};
      double moved = width;
      for (int n = 0; n < MOST_STEPS && moved > 1e-9 * width; n++) {
        double[] next = new double[2];
        double sum = at(at[0], at[1]);
        for (int k = 0; k < firsts.size(); k++) {
          double weight = peak(k, at[0], at[1]) / sum;
          next[0] += weight * firsts.get(k); // θ ← Σ wₖ θₖ/Σ wₖ
          next[1] += weight * seconds.get(k);
        }
        moved = apart(at, next);
        at = next;
      }
      return at;
    }

    private static double apart(double[] one, double[] other) {
      return StrictMath.hypot(one[0] - other[0], one[1] - other[1]);
    }

    private double peak(int k, double first, double second) {
      double x = (first - firsts.get(k)) / width;
      double y = (second - seconds.get(k)) / width;
      return StrictMath.exp(-0.5 * (x * x + y * y));
    }

    @Override
    public String form() {
      return "multiple solutions";
    }
  }
}
