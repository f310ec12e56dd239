package rheobase.network.neutral;

import java.util.Arrays;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.units.Digits;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * What became of the families of a contact process: their sizes and lifetimes, and for the first
 * activations also when, where and by whom. Times are in mean active times. Immutable.
 */
public final class ContactRun {
  /** In place of a parent: the site woke of itself and founded a family. */
  public static final int FOUNDER = -1;

  /** In place of a parent: it was active when the run began and belongs to no family. */
  public static final int AT_START = -2;

  private final int[] sizes;
  private final double[] lifetimes;
  private final int unfinished;
  private final double density;
  private final double birthOverDeath;
  private final Activations kept;

  ContactRun(
      int[] sizes,
      double[] lifetimes,
      int unfinished,
      double density,
      double birthOverDeath,
      Activations kept) {
    this.sizes = sizes;
    this.lifetimes = lifetimes;
    this.unfinished = unfinished;
    this.density = density;
    this.birthOverDeath = birthOverDeath;
    this.kept = kept;
  }

  /** {@return how many activations each family had that died out, its founder's included} */
  public int[] sizes() {
    return sizes.clone();
  }

  /**
   * {@return how long each of them lived, from its founder's activation to its last member's end}
   */
  public double[] lifetimes() {
    return lifetimes.clone();
  }

  /** {@return how many families were still alive at the end} */
  public int unfinished() {
    return unfinished;
  }

  /** {@return the mean share of active sites over the whole run} */
  @In("")
  public double density() {
    return density;
  }

  /** {@return activations by contact for each activation that ended} */
  @In("")
  public double birthOverDeath() {
    return birthOverDeath;
  }

  /**
   * The mean size of the families that died out.
   *
   * @return NaN if there are none
   */
  @In("")
  public double meanSize() {
    return Arrays.stream(sizes).average().orElse(Double.NaN);
  }

  /** {@return when each recorded activation began, ascending} */
  public double[] times() {
    return kept.times();
  }

  /**
   * All recorded activations as an electrode hears them: when, and nothing else.
   *
   * @return one train over the time that they take, in mean active times in place of ms
   * @throws IllegalArgumentException if fewer than two were recorded
   */
  public SpikeTrains spikes() {
    double[] times = times();
    Require.atLeast("number of recorded activations", times.length, 2, "record more of them");
    return SpikeTrains.of(SpikeTrain.between(times[0], times[times.length - 1], times));
  }

  /** {@return when each recorded activation ended; infinite if it did not} */
  public double[] ends() {
    return kept.ends();
  }

  /** {@return the site of each recorded activation} */
  public int[] sites() {
    return kept.sites();
  }

  /**
   * {@return the family of each recorded activation, from 0, or −1 if it descends from the start}
   */
  public int[] labels() {
    return kept.labels();
  }

  /**
   * Who woke whom.
   *
   * @return for each recorded activation the number of the one that it copied, {@link #FOUNDER} or
   *     {@link #AT_START}
   */
  public int[] parents() {
    return kept.parents();
  }

  @Override
  public String toString() {
    return sizes.length
        + " families of mean size "
        + Digits.of(meanSize(), 3)
        + ", the largest "
        + Arrays.stream(sizes).max().orElse(0)
        + ", "
        + unfinished
        + " alive at the end; "
        + Digits.of(100 * density, 3)
        + " % active";
  }
}
