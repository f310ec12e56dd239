package rheobase.numerics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import rheobase.units.Require;

/**
 * The connected parts of a set of cells of a grid: two cells belong together if one can be reached
 * from the other over cells of the set that share an edge.
 */
public final class Islands {
  private final int[][] numbers;
  private final int count;

  private Islands(int[][] numbers, int count) {
    this.numbers = numbers;
    this.count = count;
  }

  /**
   * The islands of a set.
   *
   * @param member whether a cell belongs to it, {@code member[row][column]}, all rows of one length
   * @param least how many cells an island must have to count; smaller ones are left out
   * @return the islands, numbered from 0 in the order in which a reader meets them
   */
  public static Islands in(boolean[][] member, int least) {
    Require.present("cells of the grid", member, "give a row for each y");
    Require.atLeast("least size of an island", least, 1, "1 counts single cells too");
    int[][] numbers = new int[member.length][];
    for (int j = 0; j < member.length; j++) {
      numbers[j] = new int[member[j].length];
      Arrays.fill(numbers[j], -1);
    }
    int count = 0;
    boolean[][] seen = new boolean[member.length][];
    Arrays.setAll(seen, j -> new boolean[member[j].length]);
    for (int j = 0; j < member.length; j++) {
      for (int i = 0; i < member[j].length; i++) {
        if (member[j][i] && !seen[j][i]) {
          Deque<int[]> island = flooded(member, seen, j, i);
          if (island.size() >= least) {
            for (int[] cell : island) {
              numbers[cell[0]][cell[1]] = count;
            }
            count++;
          }
        }
      }
    }
    return new Islands(numbers, count);
  }

  private static Deque<int[]> flooded(boolean[][] member, boolean[][] seen, int row, int column) {
    Deque<int[]> all = new ArrayDeque<>();
    Deque<int[]> open = new ArrayDeque<>();
    visit(member, seen, row, column, open);
    while (!open.isEmpty()) {
      int[] cell = open.pop();
      all.add(cell);
      visit(member, seen, cell[0] - 1, cell[1], open);
      visit(member, seen, cell[0] + 1, cell[1], open);
      visit(member, seen, cell[0], cell[1] - 1, open);
      visit(member, seen, cell[0], cell[1] + 1, open);
    }
    return all;
  }

  private static void visit(
      boolean[][] member, boolean[][] seen, int row, int column, Deque<int[]> open) {
    boolean inside = row >= 0 && row < member.length && column >= 0;
    if (inside && column < member[row].length && member[row][column] && !seen[row][column]) {
      seen[row][column] = true;
      open.push(new int[] {row, column});
    }
  }

  /** {@return how many islands there are} */
  public int count() {
    return count;
  }

  /**
   * The island of a cell.
   *
   * @param row its row
   * @param column its column
   * @return its number from 0, or −1 for a cell that is on none
   */
  public int at(int row, int column) {
    return numbers[row][column];
  }

  /**
   * How large an island is.
   *
   * @param island its number
   * @return its cells
   */
  public int size(int island) {
    int cells = 0;
    for (int[] row : numbers) {
      for (int number : row) {
        cells += number == island ? 1 : 0;
      }
    }
    return cells;
  }

  @Override
  public String toString() {
    return count + (count == 1 ? " island" : " islands");
  }
}
