package rheobase.figures.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.figures.marks.Regions;
import rheobase.network.rhythm.HalfCentre;
import rheobase.numerics.Grid;
import rheobase.numerics.Islands;
import rheobase.sweep.rhythm.RhythmMap;
import rheobase.units.In;

/** A search for one rhythm, drawn: the periods of all pairs, and the islands of solutions. */
public final class Archipelago {
  private static final double SETTLING = 1000; // ms
  private static final double SHOWN = 300;
  private static final double STEP = 5; // of the colours, in ms
  private static final double ALIVE = 0.55; // of the ink
  private static final double LOST = 0.16;

  private Archipelago() {}

  /**
   * The period of every pair, as it is, in steps of 5 ms; grey where the two do not take turns.
   *
   * @param map the search
   * @return the map, periods above 120 ms in the lightest colour
   */
  public static Chart periods(RhythmMap map) {
    Axis value = Axis.axis("period", "ms").range(50, 120);
    double[][] stepped = map.periods(0);
    for (int j = 0; j < stepped.length; j++) {
      stepped[j] = Grid.map(stepped[j], p -> STEP * StrictMath.rint(p / STEP));
    }
    return Figures.heatMap(leak(), rebound(), value, map.leaks(), map.rebounds(), stepped);
  }

  /**
   * The islands of solutions, and which of them still take turns in the warmth.
   *
   * @param map the search
   * @param change by how much it is warmed: 0, 5, 10 or 15 °C
   * @param names what each island is called, in the order of {@link RhythmMap#islands()}
   * @return the map, pale where a pair no longer takes turns
   */
  public static Chart islands(RhythmMap map, @In("°C") double change, String... names) {
    Islands islands = map.islands();
    double[][] warm = map.periods(change);
    List<Regions.Kind> kinds = new ArrayList<>();
    for (int k = 0; k < names.length; k++) {
      kinds.add(new Regions.Kind(names[k], k, ALIVE));
      kinds.add(new Regions.Kind(names[k] + ", lost", k, LOST));
    }
    int[] cells = new int[kinds.size()];
    List<List<Integer>> numbers = new ArrayList<>();
    for (int j = 0; j < warm.length; j++) {
      List<Integer> row = new ArrayList<>();
      for (int i = 0; i < warm[j].length; i++) {
        int island = islands.at(j, i);
        int number = island < 0 ? -1 : 2 * island + (Double.isNaN(warm[j][i]) ? 1 : 0);
        row.add(number);
        if (number >= 0) {
          cells[number]++;
        }
      }
      numbers.add(row);
    }
    Regions regions =
        new Regions(
            boxed(map.leaks()),
            boxed(map.rebounds()),
            numbers,
            kinds,
            "island",
            counted(cells, names));
    return Chart.of("Map of islands", leak(), rebound(), 420, 340).layer(regions);
  }

  private static String counted(int[] cells, String... names) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < names.length; k++) {
      int alive = cells[2 * k];
      int all = alive + cells[2 * k + 1];
      String rest = alive == all ? "" : ", " + alive + " of them alive";
      parts.add(names[k] + " has " + all + " cells" + rest);
    }
    return String.join("; ", parts) + ".";
  }

  /**
   * Two neurons taking turns, after they have settled for a second.
   *
   * @param pair the two
   * @return 300 ms of both potentials
   */
  public static Chart turns(HalfCentre pair) {
    double[][] seen = pair.potentials(SETTLING + SHOWN, 1);
    int from = (int) SETTLING;
    double[] time = Grid.linspace(0, SHOWN, (int) SHOWN + 1);
    Axis volt = Axis.axis("potential", "mV").range(-85, 25);
    return Chart.of("Traces of two neurons", Axis.axis("time", "ms"), volt, 420, 240)
        .add("", time, Arrays.copyOfRange(seen[1], from, seen[1].length))
        .add("", time, Arrays.copyOfRange(seen[2], from, seen[2].length));
  }

  private static Axis leak() {
    return Axis.axis("leak potential E_L", "mV");
  }

  private static Axis rebound() {
    return Axis.axis("rebound conductance g_PIR", "mS/cm²");
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
