package rheobase.network.excitable;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The elements and the clock: who is active now, and when each was active last.
 *
 * <p>An element that fired at step s is refractory up to step s + n − 2 and at rest at s + n − 1,
 * so it may fire again at s + n. Links lie in one array, those of an element side by side.
 *
 * <p>Neither all links nor all elements are looked at. The gaps between successes of probability p
 * are geometric numbers, ⌊E/−ln(1 − p)⌋ with an exponential number E: so the links of active
 * elements are visited with the largest probability of all links, and then accepted with their own
 * over the largest.
 */
final class Medium {
  private static final double DENSE = 0.2; // where skipping costs more than looking at each
  private static final double UNIT = 0x1p31;
  private static final double NEVER = 0x1p62;

  private final int states;
  private final UniformRandomProvider chance;
  private final ZigguratSampler.Exponential exponential;
  private final double links; // the mean gap scale, −1/ln(1 − p), of the largest probability
  private final int[] first; // of element i: links first[i] … first[i + 1] − 1
  private final int[] to;
  private final int[] strength; // probability of transmission over the largest, in units of 2⁻³¹
  private final int[] last; // when it fired
  private int[] now;
  private int[] next;
  private int active;
  private int clock;

  /**
   * Elements at rest.
   *
   * @param size how many
   * @param ends one element of each link
   * @param others the other one
   * @param probability of transmission along each, in both directions
   */
  Medium(
      int size,
      int states,
      int[] ends,
      int[] others,
      double[] probability,
      UniformRandomProvider chance) {
    this.states = states;
    this.chance = chance;
    this.exponential = ZigguratSampler.Exponential.of(chance);
    double most = Arrays.stream(probability).max().orElse(0);
    this.links = -1 / StrictMath.log1p(-most);
    first = new int[size + 1];
    for (int l = 0; l < ends.length; l++) {
      first[ends[l] + 1]++;
      first[others[l] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      first[i + 1] += first[i];
    }
    to = new int[2 * ends.length];
    strength = new int[2 * ends.length];
    int[] filled = Arrays.copyOf(first, size);
    for (int l = 0; l < ends.length; l++) {
      int units = (int) Math.min(probability[l] / most * UNIT, Integer.MAX_VALUE);
      int there = filled[ends[l]]++;
      int back = filled[others[l]]++;
      to[there] = others[l];
      to[back] = ends[l];
      strength[there] = units;
      strength[back] = units;
    }
    last = new int[size];
    now = new int[size];
    next = new int[size];
    Arrays.fill(last, -states);
  }

  /** Puts a share of elements, drawn anew, into states 1 … n − 1 with equal chance. */
  void start(double share) {
    rest();
    for (int i = 0; i < last.length; i++) {
      if (chance.nextDouble() < share) {
        int age = chance.nextInt(states - 1);
        last[i] = clock - age;
        if (age == 0) {
          now[active++] = i;
        }
      }
    }
  }

  /** Waits, without input, until all elements are at rest: nobody fires while it waits. */
  void rest() {
    clock += states;
    active = 0;
  }

  /** Makes an element fire in this step, if it is at rest. */
  void excite(int element) {
    if (clock - last[element] >= states) {
      last[element] = clock;
      now[active++] = element;
    }
  }

  /** One step; each element at rest is pushed from outside with probability λ. */
  void step(double lambda) {
    clock++;
    int firing = 0;
    long l = gap(links);
    for (int k = 0; k < active; k++) {
      int from = first[now[k]];
      int degree = first[now[k] + 1] - from;
      while (l < degree) {
        int link = from + (int) l;
        int j = to[link];
        if (clock - last[j] >= states && (chance.nextInt() >>> 1) < strength[link]) {
          last[j] = clock;
          next[firing++] = j;
        }
        l += 1 + gap(links);
      }
      l -= degree; // the gap goes on at the next element
    }
    int[] swap = now;
    now = next;
    next = swap;
    active = firing;
    if (lambda >= DENSE) {
      for (int j = 0; j < last.length; j++) {
        if (clock - last[j] >= states && chance.nextDouble() < lambda) {
          excite(j);
        }
      }
    } else if (lambda > 0) {
      skip(-1 / StrictMath.log1p(-lambda));
    }
  }

  private void skip(double scale) {
    for (long j = gap(scale); j < last.length; j += 1 + gap(scale)) {
      excite((int) j);
    }
  }

  /** How many are passed over before the next success: ⌊E/−ln(1 − p)⌋. */
  private long gap(double scale) {
    return (long) Math.min(exponential.sample() * scale, NEVER); // p = 0 has an infinite scale
  }

  int active() {
    return active;
  }

  /** How many of the first elements are active. */
  int active(int among) {
    if (among >= last.length) {
      return active;
    }
    int seen = 0;
    for (int k = 0; k < active; k++) {
      seen += now[k] < among ? 1 : 0;
    }
    return seen;
  }

  /** Which element is the k-th of those that are active now. */
  int firing(int k) {
    return now[k];
  }

  boolean fires(int element) {
    return last[element] == clock;
  }
}
