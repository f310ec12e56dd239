package rheobase.figures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import rheobase.figures.layer.Column;
import rheobase.figures.layer.Layer;

/**
 * The plotted data: blocks of columns. Layers over the same x share a block.
 *
 * @param blocks the columns of each block, of one length
 */
record Data(List<List<Column>> blocks) {

  static Data of(Figure figure) {
    List<List<Column>> blocks = new ArrayList<>();
    if (figure instanceof Panels panels) {
      for (int i = 0; i < panels.charts().size(); i++) {
        String letter = panels.letter(i);
        add(blocks, panels.charts().get(i), letter.isEmpty() ? "" : letter + ": ");
      }
    } else if (figure instanceof Chart chart) {
      add(blocks, chart, "");
    }
    return new Data(blocks);
  }

  private static void add(List<List<Column>> blocks, Chart chart, String prefix) {
    for (Layer layer : chart.plot().layers()) {
      List<Column> columns = new ArrayList<>(layer.data(chart.plot().x(), chart.plot().y()));
      if (columns.isEmpty()) {
        continue;
      }
      for (int i = 1; i < columns.size(); i++) {
        Column column = columns.get(i);
        columns.set(i, new Column(prefix + column.header(), column.numbers(), column.words()));
      }
      List<Column> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
      if (!last.isEmpty() && same(last.get(0), columns.get(0))) {
        last.addAll(columns.subList(1, columns.size()));
      } else {
        blocks.add(new ArrayList<>(columns));
      }
    }
    if (chart.beneath() != null) {
      add(blocks, chart.beneath(), prefix);
    }
  }

  private static boolean same(Column a, Column b) {
    return a.header().equals(b.header())
        && a.numbers() != null
        && b.numbers() != null
        && Arrays.equals(a.numbers(), b.numbers());
  }

  /** All blocks side by side, empty where one is longer than another. */
  String csv() {
    List<Column> all = blocks.stream().flatMap(List::stream).toList();
    int rows = all.stream().mapToInt(Column::size).max().orElse(0);
    var text = new StringBuilder();
    for (int row = -1; row < rows; row++) {
      for (int i = 0; i < all.size(); i++) {
        Column column = all.get(i);
        text.append(i == 0 ? "" : ",");
        if (row < 0) {
          text.append(Column.of("", List.of(column.header())).exact(0));
        } else if (row < column.size()) {
          text.append(column.exact(row));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** About how long the CSV is, without writing it. */
  long cells() {
    return blocks.stream().flatMap(List::stream).mapToLong(Column::size).sum();
  }

  String hash() {
    MessageDigest digest = sha256();
    var buffer = ByteBuffer.allocate(8 * 1024);
    for (List<Column> block : blocks) {
      for (Column column : block) {
        digest.update(column.header().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        for (int i = 0; i < column.size(); i++) {
          if (column.numbers() == null) {
            digest.update(column.words().get(i).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          } else {
            buffer.putLong(Double.doubleToLongBits(column.numbers()[i] + 0.0));
            if (!buffer.hasRemaining()) {
              digest.update(buffer.flip());
              buffer.clear();
            }
          }
        }
        digest.update(buffer.flip());
        buffer.clear();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
