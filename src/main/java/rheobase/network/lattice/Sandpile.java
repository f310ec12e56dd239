package rheobase.network.lattice;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import rheobase.numerics.Seed;
import rheobase.units.From;
import rheobase.units.Require;

/**
 * Sand on a square table: a site with four grains or more topples, one grain to each neighbour; at
 * the edge grains fall off. Grains are dropped one at a time on sites drawn at random, each when
 * all is quiet. In whichever order sites topple, the same heights are left after the same number of
 * topplings.
 *
 * @param side sites along an edge
 */
@From(value = "bak1987", where = "the model in two dimensions, in whole heights")
public record Sandpile(int side) {
  /** How many grains topple a site. */
  public static final int FULL = 4;

  /** Refuses tables without an inside. */
  public Sandpile {
    Require.within("side of the sandpile", side, 1, 4096, "sites", "64 show a power law");
  }

  /**
   * Drops grains one after the other, on a table of which every site stands at three.
   *
   * @param settling how many grains are dropped before the record begins
   * @param grains how many grains are recorded
   * @param seed where chance comes from
   * @return the avalanches; those there are if the thread is interrupted
   */
  public SandpileRun run(int settling, int grains, Seed seed) {
    Require.within("number of settling grains", settling, 0, 1_000_000_000, "", "10000 are usual");
    Require.within("number of grains", grains, 1, 100_000_000, "", "50000 show a power law");
    UniformRandomProvider chance =
        Require.present("seed", seed, "use seed(1)").stream("grains of sand");
    int[] heights = new int[side * side];
    Arrays.fill(heights, FULL - 1); // recurrent: reached again and again
    var toppling = new Toppling(side, heights);
    for (int i = 0; i < settling && !Thread.currentThread().isInterrupted(); i++) {
      toppling.drop(chance.nextInt(heights.length));
    }
    int[] sizes = new int[grains];
    int[] lifetimes = new int[grains];
    int[] lost = new int[grains];
    int done = 0;
    while (done < grains && !Thread.currentThread().isInterrupted()) {
      toppling.drop(chance.nextInt(heights.length));
      sizes[done] = toppling.size();
      lifetimes[done] = toppling.lifetime();
      lost[done] = toppling.lost();
      done++;
    }
    return new SandpileRun(side, done, sizes, lifetimes, lost, heights);
  }

  /**
   * Whether a pile keeps coming back, by burning: a site burns when it holds at least as many
   * grains as it has neighbours that have not burnt.
   *
   * @param heights the grains of each site, row by row, 0 to 3
   * @return whether all sites burn, that is, whether the pile is recurrent
   */
  @From("dhar1990")
  public boolean recurrent(int[] heights) {
    Require.present("heights", heights, "give one for each site");
    Require.within("number of heights", heights.length, side * side, side * side, "", "one a site");
    boolean[] burnt = new boolean[heights.length];
    int left = heights.length;
    boolean caught = true;
    while (caught) {
      caught = false;
      for (int i = 0; i < heights.length; i++) {
        if (!burnt[i] && heights[i] >= unburnt(i, burnt)) {
          burnt[i] = true;
          caught = true;
          left--;
        }
      }
    }
    return left == 0;
  }

  private int unburnt(int i, boolean[] burnt) {
    return (i >= side && !burnt[i - side] ? 1 : 0)
        + (i + side < burnt.length && !burnt[i + side] ? 1 : 0)
        + (i % side > 0 && !burnt[i - 1] ? 1 : 0)
        + (i % side < side - 1 && !burnt[i + 1] ? 1 : 0);
  }
}
