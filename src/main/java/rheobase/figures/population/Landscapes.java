package rheobase.figures.population;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.Panels;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Curves;
import rheobase.figures.marks.Field;
import rheobase.figures.marks.Marks;
import rheobase.figures.picture.House;
import rheobase.numerics.Contour;
import rheobase.numerics.Grid;
import rheobase.numerics.Seed;
import rheobase.population.redundancy.Cohort;
import rheobase.population.redundancy.Landscape;
import rheobase.population.redundancy.Scenario;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Landscapes of performance, darker where circuits do better, and the people on them: circles are
 * typical, squares have mutation A, diamonds mutation B.
 */
public final class Landscapes {
  private static final double END = 3;
  private static final int CELLS = 41;
  private static final int SHOWN = 20; // of each cohort
  private static final List<Integer> INKS = List.of(0, 1, 3); // circle, square, diamond

  private Landscapes() {}

  /**
   * A landscape from −3 to 3, with a line about the ground on which performance exceeds ½.
   *
   * @param landscape how circuits perform
   * @return the map
   */
  public static Chart landscape(Landscape landscape) {
    Require.present("landscape", landscape, "take one, such as Landscape.sloppy()");
    double[] grid = Grid.linspace(-END, END, CELLS);
    Axis x = Axis.axis("parameter θ₁", "").range(-END, END);
    Axis y = Axis.axis("parameter θ₂", "").range(-END, END);
    Axis value = Axis.axis("performance P", "").range(0, 1);
    Field field = Field.of(x, y, value, grid, grid, landscape.over(grid, grid)).darkening();
    Chart chart = Chart.of("Landscape, darker where circuits do better", x, y, 420, 340);
    chart = chart.layer(field);
    for (double[][] line :
        Contour.zeros((a, b) -> landscape.at(a, b) - Landscape.GOOD, grid, grid)) {
      chart = chart.layer(new Curves.Line("", House.LAW, 1.1, line[0], line[1], null, null));
    }
    return chart;
  }

  /**
   * Who stands where on a landscape.
   *
   * @param scenario the landscape and three cohorts
   * @param seed whose people are shown, 20 of each
   * @return the map with them
   */
  public static Chart people(Scenario scenario, Seed seed) {
    Chart chart = landscape(scenario.landscape());
    for (int k = 0; k < INKS.size(); k++) {
      Cohort cohort = scenario.cohorts().get(k);
      double[][] at = cohort.people(SHOWN, seed);
      String name = cohort.name().replace("mutation ", "");
      chart = chart.layer(new Marks.Points(name, INKS.get(k), at[0], at[1], null, null));
    }
    return chart;
  }

  /**
   * All forms of redundancy, side by side: above as people are, below after the environment has
   * moved them; over each map how many of typical people, of A and of B are well.
   *
   * @param shift what is added to everyone's θ₁
   * @param seed whose people are shown
   * @return eight maps
   */
  public static Panels beforeAndAfter(@In("") double shift, Seed seed) {
    List<Chart> charts = new ArrayList<>();
    for (double by : new double[] {0, shift}) {
      for (Scenario scenario : Scenario.all()) {
        Scenario now = scenario.shifted(by);
        String shares =
            DoubleStream.of(now.shares(seed))
                .mapToObj(share -> Long.toString(Math.round(100 * share)))
                .collect(Collectors.joining(", "));
        String head = by == 0 ? scenario.landscape().form() : "after the shift";
        charts.add(people(now, seed).title(head + ": " + shares + " %"));
      }
    }
    return Figures.panels(charts.toArray(Chart[]::new)).columns(Scenario.all().size());
  }

  /**
   * The share of each cohort that is well as the environment moves.
   *
   * @param scenario the landscape and three cohorts
   * @param shifts what is added to everyone's θ₁, ascending
   * @param seed where chance comes from
   * @return three curves in the inks of the cohorts
   */
  public static Chart survival(Scenario scenario, double[] shifts, Seed seed) {
    return shares("shift of the environment Δθ₁", shifts, scenario::shifted, seed);
  }

  /**
   * The share of each cohort that is well as all get more of a drug that acts on θ₂.
   *
   * @param scenario the landscape and three cohorts
   * @param shift what the environment has added to everyone's θ₁
   * @param doses what the drug adds to everyone's θ₂, ascending
   * @param seed where chance comes from
   * @return three curves in the inks of the cohorts
   */
  public static Chart rescue(Scenario scenario, @In("") double shift, double[] doses, Seed seed) {
    return shares("dose along θ₂", doses, dose -> scenario.treated(shift, dose), seed);
  }

  private static Chart shares(
      String quantity, double[] at, DoubleFunction<Scenario> scenario, Seed seed) {
    Axis y = Axis.axis("share with P > ½", "").range(0, 1.02);
    Chart chart = Chart.of("Line chart", Axis.axis(quantity, ""), y, 420, 340);
    double[][] shares = new double[INKS.size()][at.length];
    for (int i = 0; i < at.length; i++) {
      double[] now = scenario.apply(at[i]).shares(seed);
      for (int k = 0; k < now.length; k++) {
        shares[k][i] = now[k];
      }
    }
    List<Cohort> cohorts = scenario.apply(0).cohorts();
    for (int k = 0; k < INKS.size(); k++) {
      String name = cohorts.get(k).name();
      chart =
          chart.layer(new Curves.Line(name, INKS.get(k), 1.6, at.clone(), shares[k], null, null));
    }
    return chart;
  }
}
