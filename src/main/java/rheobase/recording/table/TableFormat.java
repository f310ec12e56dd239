package rheobase.recording.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rheobase.recording.terms.Clock;
import rheobase.recording.terms.RecordingException;

/**
 * What the columns of a table mean, found from its first lines.
 *
 * @param shape which of the known shapes it has
 * @param header whether its first line names the columns
 * @param names the names of the columns, or their numbers where there are none
 * @param decimalComma whether numbers are written as 1,5
 * @param time the column of times; -1 if every column is one
 * @param unit the column of units; -1 if there is none
 * @param trial the column of trials; -1 if there is none
 * @param kind the column of kinds; -1 if there is none
 * @param clock the unit of time
 */
record TableFormat(
    Shape shape,
    boolean header,
    List<String> names,
    boolean decimalComma,
    int time,
    int unit,
    int trial,
    int kind,
    Clock clock) {
  /** Finds the format from what the caller said and from the first rows. */
  static TableFormat of(
      Path file,
      Optional<Shape> known,
      Optional<Clock> told,
      List<List<String>> rows,
      List<String> comment) {
    List<String> first = rows.get(0);
    boolean decimalComma = hasDecimalComma(file, rows);
    boolean header = isHeader(first, rows);
    boolean commented =
        !header && ColumnNames.anySaysItsKind(comment) && comment.size() == first.size();
    List<String> names = commented ? comment : first;
    if (!header && !commented) {
      names = IntStream.range(0, first.size()).mapToObj(Integer::toString).toList();
    }
    int time = only(file, names, header || commented, ColumnNames::isTime);
    int unit = only(file, names, header || commented, ColumnNames::isUnit);
    List<List<String>> data = header ? rows.subList(1, rows.size()) : rows;
    Shape shape =
        known.isPresent() ? known.get() : shape(file, first, header || commented, time, unit, data);
    if (known.isPresent() && shape != Shape.COLUMN_PER_UNIT) {
      if (first.size() < 2) {
        throw RecordingException.of(
            file,
            "has one column, but " + shape + " needs two",
            "is the separator a comma, semicolon, tab or blank?");
      }
      time = shape == Shape.UNIT_THEN_TIME ? 1 : 0;
      unit = 1 - time;
    } else if (shape == Shape.COLUMN_PER_UNIT) {
      time = -1;
      unit = -1;
    } else if (time < 0) {
      time = shape == Shape.UNIT_THEN_TIME ? 1 : 0;
      unit = 1 - time;
    }
    boolean rowsOfSpikes = shape != Shape.COLUMN_PER_UNIT && (header || commented);
    int trial = rowsOfSpikes ? named(names, "trial") : -1;
    int kind = rowsOfSpikes ? named(names, "kind") : -1;
    Clock clock =
        clock(file, told, time >= 0 ? List.of(names.get(time)) : names, header || commented);
    names = names.stream().map(ColumnNames::bare).toList();
    return new TableFormat(shape, header, names, decimalComma, time, unit, trial, kind, clock);
  }

  private static Shape shape(
      Path file, List<String> first, boolean header, int time, int unit, List<List<String>> data) {
    if (time >= 0 && unit >= 0) {
      return time < unit ? Shape.TIME_THEN_UNIT : Shape.UNIT_THEN_TIME;
    }
    if (first.size() == 1) {
      return Shape.COLUMN_PER_UNIT;
    }
    boolean numbered =
        first.stream().allMatch(n -> n.isEmpty() || ColumnNames.bare(n).matches(".*\\d"));
    if (header && (time >= 0 || unit >= 0 || !numbered)) {
      throw RecordingException.of(
          file,
          "has the columns " + RecordingException.quote(String.join(", ", first)),
          "name one \"unit\" and one \"time_s\" or \"time_ms\", or say what they are: "
              + "SpikeTable.at(file).shaped(Shape.COLUMN_PER_UNIT)");
    }
    if (header || first.size() > 2) {
      return Shape.COLUMN_PER_UNIT;
    }
    boolean whole0 = data.stream().allMatch(row -> isUnit(row.get(0)));
    boolean whole1 = data.stream().allMatch(row -> row.size() > 1 && isUnit(row.get(1)));
    if (whole0 && whole1) {
      throw RecordingException.of(
          file,
          "has two columns of whole numbers without names, so either may be the unit",
          "say it: SpikeTable.at(file).shaped(Shape.UNIT_THEN_TIME), or TIME_THEN_UNIT");
    }
    if (whole0 || whole1) {
      return whole0 ? Shape.UNIT_THEN_TIME : Shape.TIME_THEN_UNIT;
    }
    return Shape.COLUMN_PER_UNIT;
  }

  private static boolean isUnit(String cell) {
    return cell.matches("[+-]?\\d+") || !(cell.isEmpty() || looksLikeNumber(cell));
  }

  static boolean looksLikeNumber(String cell) {
    return cell.matches(
        "[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?|[+-]?(?i:nan|inf|infinity)");
  }

  private static boolean hasDecimalComma(Path file, List<List<String>> rows) {
    boolean comma = false;
    boolean point = false;
    for (List<String> row : rows) {
      for (String cell : row) {
        comma |= cell.matches("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");
        point |= cell.matches("[+-]?\\d*\\.\\d+([eE][+-]?\\d+)?");
      }
    }
    if (comma && point) {
      throw RecordingException.of(
          file, "writes some numbers as 1.5 and some as 1,5", "save it with one decimal sign");
    }
    return comma;
  }

  private static boolean isHeader(List<String> first, List<List<String>> rows) {
    if (ColumnNames.anySaysItsKind(first)
        || first.stream().noneMatch(TableFormat::looksLikeNumber)) {
      return true;
    }
    // Unit numbers 0, 1, 2, … or 1, 2, 3, … above columns of times.
    int size = first.size();
    List<String> from0 = IntStream.range(0, size).mapToObj(Integer::toString).toList();
    List<String> from1 = IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    boolean counted = size > 2 && (first.equals(from0) || first.equals(from1));
    return counted && rows.size() > 1;
  }

  private static int only(Path file, List<String> names, boolean header, Predicate<String> kind) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; header && i < names.size(); i++) {
      if (kind.test(names.get(i))) {
        found.add(i);
      }
    }
    if (found.size() > 1) {
      String both = names.get(found.get(0)) + " and " + names.get(found.get(1));
      throw RecordingException.of(
          file,
          "the columns " + RecordingException.quote(both) + " say the same kind of thing",
          "keep one of them, or join the two that make a unit into one name");
    }
    return found.isEmpty() ? -1 : found.get(0);
  }

  private static int named(List<String> names, String word) {
    return IntStream.range(0, names.size())
        .filter(i -> names.get(i).equalsIgnoreCase(word))
        .findFirst()
        .orElse(-1);
  }

  private static Clock clock(Path file, Optional<Clock> told, List<String> names, boolean header) {
    Stream<Clock> named = header ? names.stream().flatMap(ColumnNames::clock) : Stream.empty();
    List<Clock> said = Stream.concat(named, told.stream()).distinct().toList();
    if (said.size() > 1) {
      String both = said.get(0) + " and " + said.get(1);
      throw RecordingException.of(
          file,
          "its times are said to be " + both,
          "leave timesIn(…) out, or mend the names of the columns");
    }
    if (said.isEmpty()) {
      throw RecordingException.of(
          file,
          "does not say its unit of time",
          "name the column \"time_s\" or \"time_ms\", or say it: "
              + "SpikeTable.at(file).timesIn(Clock.SECONDS).read()");
    }
    return said.get(0);
  }
}
