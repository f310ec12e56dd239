package rheobase.sweep;

import java.util.function.ToDoubleFunction;
import rheobase.units.Require;

/**
 * One number of a result: a column of a table, a curve, the colour of a map.
 *
 * @param <S> what it is a number of
 * @param title what is measured, with its unit in brackets where it has one: {@code "rate [Hz]"}
 * @param of takes the number from a result
 */
public record Measure<S>(String title, ToDoubleFunction<? super S> of) {
  /** Refuses a measure without a title or a function. */
  public Measure {
    Require.present("title of a column", title, "such as \"rate [Hz]\"");
    Require.present("what stands in column " + title, of, "such as SpikeTrains::rate");
  }
}
