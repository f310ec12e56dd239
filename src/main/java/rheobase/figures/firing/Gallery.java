package rheobase.figures.firing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rheobase.figures.Chart;
import rheobase.figures.layer.Axis;
import rheobase.neuron.Izhikevich;
import rheobase.simulation.Recording;
import rheobase.simulation.pattern.AdaptivePattern;
import rheobase.simulation.pattern.CellType;
import rheobase.simulation.pattern.FiringPattern;
import rheobase.units.Digits;
import rheobase.units.Require;

/** Many short runs side by side, small and without axes. */
public final class Gallery {
  private static final int WIDTH = 840;
  private static final double SHAPE = 0.72; // height of a tile over its width

  private Gallery() {}

  /**
   * One run and its words.
   *
   * @param title its name
   * @param parameters what made it, in a few words
   * @param recording what it left behind; the first unit is shown
   */
  public record Tile(String title, String parameters, Recording recording) {
    /** Refuses a tile without a run. */
    public Tile {
      Require.present("title of a tile", title, "name the run");
      Require.present("parameters of tile " + title, parameters, "none are \"\"");
      Require.present("recording of tile " + title, recording, "give what simulate(…) returns");
    }
  }

  /**
   * Runs side by side, row by row: of each the potential, and beneath it the current between its
   * least and its greatest value.
   *
   * @param columns how many stand in a row
   * @param tiles the runs
   * @return a chart to caption
   */
  public static Chart gallery(int columns, List<Tile> tiles) {
    Require.atLeast("number of tiles", tiles.size(), 1, "there is nothing to draw");
    Require.within("number of columns", columns, 1, 8, "", "more would be too small to see");
    int rows = (tiles.size() + columns - 1) / columns;
    Axis x = Axis.axis("column", "").range(0, columns);
    Axis y = Axis.axis("row", "").range(-rows, 0);
    int height = (int) Math.round(rows * SHAPE * WIDTH / columns);
    return Chart.of("Gallery", x, y, WIDTH, Math.max(120, height))
        .layer(new Tiles(columns, List.copyOf(tiles)))
        .alt(words(tiles));
  }

  /**
   * The published runs of firing patterns, each under the parameters that made it.
   *
   * @param patterns which, such as {@code FiringPattern.values()}
   * @return a gallery in four columns
   */
  public static Chart gallery(FiringPattern... patterns) {
    List<Tile> tiles =
        Arrays.stream(patterns)
            .map(p -> new Tile(p.toString(), of(p.neuron()), p.simulation().run()))
            .toList();
    return gallery(4, tiles).madeFrom((Object[]) patterns);
  }

  /**
   * The published runs of cell types, each under the parameters that made it.
   *
   * @param types which, such as {@code CellType.values()}
   * @return a gallery in four columns
   */
  public static Chart gallery(CellType... types) {
    List<Tile> tiles =
        Arrays.stream(types)
            .map(t -> new Tile(t + ", " + t.abbreviation(), of(t.neuron()), t.simulation().run()))
            .toList();
    return gallery(4, tiles).madeFrom((Object[]) types);
  }

  /**
   * Patterns of the adaptive exponential neuron, each under the parameters that made it.
   *
   * @param patterns which, such as {@code AdaptivePattern.values()}
   * @return a gallery in four columns
   */
  public static Chart gallery(AdaptivePattern... patterns) {
    List<Tile> tiles =
        Arrays.stream(patterns)
            .map(
                p ->
                    new Tile(
                        p.toString(),
                        "a "
                            + Digits.of(p.neuron().adaptation(), 3)
                            + "  b "
                            + Digits.of(p.neuron().spikeAdaptation(), 3)
                            + "  τ "
                            + Digits.of(p.neuron().adaptationTimeConstant(), 3)
                            + "  Vr "
                            + Digits.of(p.neuron().resetPotential(), 3),
                        p.simulation().run()))
            .toList();
    return gallery(4, tiles).madeFrom((Object[]) patterns);
  }

  /** Its four numbers, and what else is not as published for the rest. */
  private static String of(Izhikevich cell) {
    String four =
        String.format(
            "a %s  b %s  c %s  d %s",
            Digits.of(cell.a(), 3),
            Digits.of(cell.b(), 3),
            Digits.of(cell.c(), 3),
            Digits.of(cell.d(), 3));
    if (cell.linear() != 5) {
      return four
          + String.format("  %sv + %s", Digits.of(cell.linear(), 3), Digits.of(cell.constant(), 3));
    }
    return cell.recoveryLeak() == 1 ? four : four + "  no leak";
  }

  private static String words(List<Tile> tiles) {
    var text = new StringBuilder("Gallery of " + tiles.size() + " runs.");
    for (Tile tile : tiles) {
      double[] times = tile.recording().spikes().train(0).times();
      text.append(' ').append(tile.title()).append(" (").append(tile.parameters()).append("): ");
      text.append(times.length).append(times.length == 1 ? " spike" : " spikes");
      if (times.length > 0) {
        text.append(String.format(Locale.ROOT, ", first at %s ms", Digits.of(times[0], 5)));
      }
      text.append('.');
    }
    return text.toString();
  }
}
