package rheobase.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.figures.layer.Axis;
import rheobase.figures.layer.Words;
import rheobase.figures.marks.Field;
import rheobase.figures.marks.Wiring;
import rheobase.figures.picture.House;
import rheobase.network.linear.LinearNetwork;
import rheobase.numerics.Grid;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.units.Require;

/** Figures of a linear network: who is wired to whom, its matrix, and its eigenvalues. */
public final class Networks {
  private static final int NAMED = 12; // more units bear numbers

  private Networks() {}

  /**
   * A small network as a drawing: arrows excite, bars inhibit.
   *
   * @param network at most 12 units
   * @param names the names of its units, or none for numbers
   * @return the drawing
   */
  public static Chart wiring(LinearNetwork network, String... names) {
    Require.within(
        "number of units", network.size(), 1, NAMED, "", "draw its weightMatrix instead");
    Axis x = Axis.axis("place", "");
    return Chart.of("Network", x, x, 300, 300)
        .layer(new Wiring(named(network, names), network.weights()));
  }

  /**
   * A weight matrix as it is written: a row for each unit that receives, a column for each that
   * sends; excitation vermilion, inhibition blue, no synapse white. From 13 units on, rows are
   * numbered upwards.
   *
   * @param network the network
   * @param names the names of its units, or none for numbers
   * @return the heat map
   */
  public static Chart weightMatrix(LinearNetwork network, String... names) {
    int n = network.size();
    double[] numbers = Grid.linspace(n > NAMED ? 1 : 0, n > NAMED ? n : n - 1, n);
    List<double[]> rows = new ArrayList<>(List.of(network.weights()));
    Axis from = Axis.axis("from unit", "");
    Axis to = Axis.axis("to unit", "");
    if (n <= NAMED) {
      List<String> words = named(network, names);
      List<String> upwards = new ArrayList<>(words);
      Collections.reverse(upwards);
      Collections.reverse(rows);
      from = from.named(words);
      to = to.named(upwards);
    }
    var field =
        Field.of(
            from, to, Axis.axis("weight", ""), numbers, numbers, rows.toArray(double[][]::new));
    return Chart.of("Weight matrix", from, to, 380, 320).layer(field.aboutZero());
  }

  /**
   * The eigenvalues of a weight matrix in the complex plane. Where all lie left of the edge at 1,
   * the network settles.
   *
   * @param network the network
   * @return the plane, as high as it is wide
   */
  public static Chart spectrum(LinearNetwork network) {
    return spectrum(network, Double.NaN);
  }

  /**
   * The eigenvalues of a weight matrix in the complex plane, with the circle that they should fill.
   *
   * @param network the network
   * @param radius of the circle, or NaN for none
   * @return the plane, as high as it is wide
   */
  public static Chart spectrum(LinearNetwork network, double radius) {
    double[] real = network.eigenvalues().stream().mapToDouble(e -> e.real() + 1).toArray();
    double[] imaginary =
        network.eigenvalues().stream().mapToDouble(Eigenvalue::imaginary).toArray();
    double far = Double.isNaN(radius) ? 1.6 : Math.max(1.6, 1.1 * radius);
    for (int i = 0; i < real.length; i++) {
      far = Math.max(far, 1.1 * Math.max(Math.abs(real[i]), Math.abs(imaginary[i])));
    }
    Chart chart =
        Chart.of(
                "Eigenvalues",
                Axis.axis("real part", "").range(-far, far),
                Axis.axis("imaginary part", "").range(-far, far),
                330,
                340)
            .shade(1, far, "runs away")
            .vertical(1, "")
            .points("", real, imaginary)
            .alt(words(network, real));
    if (Double.isNaN(radius)) {
      return chart;
    }
    double[] angles = Grid.linspace(0, 2 * StrictMath.PI, 201);
    double[] x = Grid.map(angles, a -> radius * StrictMath.cos(a));
    double[] y = Grid.map(angles, a -> radius * StrictMath.sin(a));
    return chart.layer(chart.line("", House.LAW, x, y, null, null));
  }

  private static String words(LinearNetwork network, double[] real) {
    long right = Arrays.stream(real).filter(r -> r > 1).count();
    return "Eigenvalues of a weight matrix of %d units in the complex plane: real parts from %s to %s, %d right of the edge at 1."
        .formatted(
            network.size(),
            Words.number(Arrays.stream(real).min().orElseThrow()),
            Words.number(real[0]),
            right);
  }

  private static List<String> named(LinearNetwork network, String... names) {
    if (names.length != 0 && names.length != network.size()) {
      throw new IllegalArgumentException(
          "%d names for %d units; give one for each, or none"
              .formatted(names.length, network.size()));
    }
    return names.length > 0
        ? List.of(names)
        : IntStream.rangeClosed(1, network.size()).mapToObj(Integer::toString).toList();
  }
}
