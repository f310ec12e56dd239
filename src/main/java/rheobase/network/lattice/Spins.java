package rheobase.network.lattice;

import org.apache.commons.rng.UniformRandomProvider;

/** The lattice itself while it changes; how many sites are in each state is kept up. */
final class Spins {
  private final int side;
  private final int states;
  private final byte[] spin;
  private final int[] up;
  private final int[] down;
  private final int[] left;
  private final int[] right;
  private final int[] counts;
  private final int[] stack;
  private final double[] cumulative;
  private final UniformRandomProvider chance;

  /** All in state 0. */
  Spins(Potts model, UniformRandomProvider chance) {
    this.chance = chance;
    side = model.side();
    states = model.states();
    int n = side * side;
    spin = new byte[n];
    stack = new int[n];
    up = new int[n];
    down = new int[n];
    left = new int[n];
    right = new int[n];
    counts = new int[states];
    counts[0] = n;
    cumulative = new double[states];
    for (int i = 0; i < n; i++) {
      int row = i / side;
      int column = i % side;
      up[i] = (row + side - 1) % side * side + column;
      down[i] = (row + 1) % side * side + column;
      left[i] = row * side + (column + side - 1) % side;
      right[i] = row * side + (column + 1) % side;
    }
  }

  int number() {
    return spin.length;
  }

  void shuffle() {
    for (int i = 0; i < spin.length; i++) {
      set(i, chance.nextInt(states));
    }
  }

  /** Turns the cluster of a site drawn at random and returns its size. */
  int turnCluster(double together) {
    int seed = chance.nextInt(spin.length);
    byte old = spin[seed];
    byte fresh = (byte) ((old + 1 + chance.nextInt(states - 1)) % states);
    int bar = (int) (together * 0x1p31);
    int height = 1;
    int size = 1;
    stack[0] = seed;
    spin[seed] = fresh;
    while (height > 0) {
      int i = stack[--height];
      int before = height;
      height = join(up[i], old, fresh, bar, height);
      height = join(down[i], old, fresh, bar, height);
      height = join(left[i], old, fresh, bar, height);
      height = join(right[i], old, fresh, bar, height);
      size += height - before;
    }
    counts[old] -= size;
    counts[fresh] += size;
    return size;
  }

  private int join(int i, byte old, byte fresh, int bar, int height) {
    if (spin[i] != old || chance.nextInt() >>> 1 >= bar) {
      return height;
    }
    spin[i] = fresh;
    stack[height] = i;
    return height + 1;
  }

  /** As many sites as there are choose anew, each in the place where chance points. */
  void renew(double[] weights) {
    for (int k = 0; k < spin.length; k++) {
      int i = chance.nextInt(spin.length);
      if (states == 2) {
        int same = spin[up[i]] + spin[down[i]] + spin[left[i]] + spin[right[i]];
        double one = weights[same];
        set(i, chance.nextDouble() * (one + weights[4 - same]) < one ? 1 : 0);
      } else {
        set(i, choice(i, weights));
      }
    }
  }

  private int choice(int i, double[] weights) {
    double sum = 0;
    for (int s = 0; s < states; s++) {
      int same =
          (spin[up[i]] == s ? 1 : 0)
              + (spin[down[i]] == s ? 1 : 0)
              + (spin[left[i]] == s ? 1 : 0)
              + (spin[right[i]] == s ? 1 : 0);
      sum += weights[same];
      cumulative[s] = sum;
    }
    double u = chance.nextDouble() * sum;
    int s = 0;
    while (s < states - 1 && u >= cumulative[s]) {
      s++;
    }
    return s;
  }

  private void set(int i, int state) {
    counts[spin[i]]--;
    counts[state]++;
    spin[i] = (byte) state;
  }

  /** m = (q ρ − 1)/(q − 1) with the share ρ of the most frequent state. */
  double order() {
    int most = 0;
    for (int count : counts) {
      most = StrictMath.max(most, count);
    }
    return ((double) states * most / spin.length - 1) / (states - 1);
  }

  double share() {
    return (double) counts[0] / spin.length;
  }

  /** Pairs of neighbours in the same state, of a site. */
  double bonds() {
    int equal = 0;
    for (int i = 0; i < spin.length; i++) {
      equal += (spin[i] == spin[right[i]] ? 1 : 0) + (spin[i] == spin[down[i]] ? 1 : 0);
    }
    return (double) equal / spin.length;
  }

  double[][] picture() {
    double[][] picture = new double[side][side];
    for (int i = 0; i < spin.length; i++) {
      picture[i / side][i % side] = spin[i];
    }
    return picture;
  }
}
