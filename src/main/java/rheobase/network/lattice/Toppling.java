package rheobase.network.lattice;

/** A table of sand while it topples, generation by generation. */
final class Toppling {
  private final int side;
  private final int[] heights;
  private int[] now;
  private int[] next;
  private int size;
  private int lifetime;
  private int lost;

  /** Topples the given heights in place. */
  Toppling(int side, int[] heights) {
    this.side = side;
    this.heights = heights;
    now = new int[heights.length];
    next = new int[heights.length];
  }

  /** Adds a grain and lets all sites topple until it is quiet. */
  void drop(int site) {
    size = 0;
    lifetime = 0;
    lost = 0;
    heights[site]++;
    int full = 0;
    if (heights[site] >= Sandpile.FULL) {
      now[full++] = site;
    }
    while (full > 0) {
      lifetime++;
      size += full;
      for (int k = 0; k < full; k++) {
        heights[now[k]] -= Sandpile.FULL;
      }
      int found = 0;
      for (int k = 0; k < full; k++) {
        found = spread(now[k], found);
      }
      int[] swap = now;
      now = next;
      next = swap;
      full = found;
    }
  }

  private int spread(int i, int found) {
    int row = i / side;
    int column = i % side;
    int k = found;
    k = row > 0 ? give(i - side, k) : fall(k);
    k = row < side - 1 ? give(i + side, k) : fall(k);
    k = column > 0 ? give(i - 1, k) : fall(k);
    return column < side - 1 ? give(i + 1, k) : fall(k);
  }

  private int give(int i, int found) {
    if (++heights[i] != Sandpile.FULL) {
      return found;
    }
    next[found] = i;
    return found + 1;
  }

  private int fall(int found) {
    lost++;
    return found;
  }

  int size() {
    return size;
  }

  int lifetime() {
    return lifetime;
  }

  int lost() {
    return lost;
  }
}
