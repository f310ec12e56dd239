package rheobase.figures.collective;

import java.util.Arrays;
import rheobase.figures.Chart;
import rheobase.figures.Figures;
import rheobase.figures.layer.Axis;
import rheobase.network.balance.FieldPotential;
import rheobase.simulation.Trace;
import rheobase.spikes.Spectrum;
import rheobase.spikes.SpikeTrain;
import rheobase.units.In;
import rheobase.units.Require;

/** One network on the scale of a cell and of its field, on axes on which networks compare. */
public final class Scales {
  private static final double LOWEST = -76; // mV, below the hyperpolarisation of a wave
  private static final double TIP = -25;
  private static final double HEIGHT = 2; // of the inset, over the field's usual swing
  private static final double SHOWN = 400;

  private Scales() {}

  /**
   * A cell of a network: its potential, with strokes for the spikes that the model leaves out.
   *
   * @param potential of the cell, sampled from the beginning of the run on
   * @param spikes its train
   * @param from the first time that is shown, in ms
   * @param until the last time that is shown, in ms
   * @param threshold from where the strokes rise, in mV
   * @return the trace on an axis from −76 to −25 mV, its time counted from the first that is shown
   */
  public static Chart cell(
      Trace potential,
      SpikeTrain spikes,
      @In("ms") double from,
      @In("ms") double until,
      @In("mV") double threshold) {
    int first = (int) Math.round(from / potential.interval());
    int last = Math.min(potential.size(), (int) Math.round(until / potential.interval()));
    Require.atLeast("samples of the potential", last - first, 2, "show a longer stretch");
    double[] times = new double[last - first];
    Arrays.setAll(times, i -> i * potential.interval());
    double[] values = Arrays.copyOfRange(potential.values(), first, last);
    double[] seen =
        Arrays.stream(spikes.times()).filter(t -> t >= from && t < until).map(t -> t - from).toArray();
    Axis axis = Axis.axis("potential", "mV").range(LOWEST, TIP);
    return Figures.trace(axis, times, values).spikes(seen, threshold, TIP - 2);
  }

  /**
   * The power spectrum of a field, and in a corner the first 400 ms of the field itself.
   *
   * @param field the field
   * @param unit of its values
   * @param segment of the spectrum, in ms
   * @param usual a height of the field that its inset should leave room for
   * @return the spectrum on two logarithmic axes, from 2 to 300 Hz
   */
  public static Chart field(
      FieldPotential field, String unit, @In("ms") double segment, double usual) {
    Spectrum spectrum = field.spectrum(segment);
    double[] values = field.values();
    int samples = (int) Math.min(values.length, SHOWN / field.step());
    double[] time = new double[samples];
    Arrays.setAll(time, i -> i * field.step());
    double[] first = Arrays.copyOf(values, samples);
    double least = Arrays.stream(first).min().orElse(0);
    double most = Arrays.stream(first).max().orElse(0);
    double high = Math.max(most, least + HEIGHT * usual);
    return spectrum(spectrum, "power of the LFP", "(" + unit + ")²/Hz")
        .layer(new Inset("LFP", time, first, unit, least, high, 100));
  }

  /**
   * A power spectrum on two logarithmic axes.
   *
   * @param spectrum the spectrum
   * @param quantity what the power is of, in words
   * @param unit its unit
   * @return the spectrum from 2 to 300 Hz
   */
  public static Chart spectrum(Spectrum spectrum, String quantity, String unit) {
    double[] f = spectrum.frequencies();
    int from = 0;
    while (from < f.length && f[from] < 2) {
      from++;
    }
    int to = f.length;
    while (to > from && f[to - 1] > 300) {
      to--;
    }
    Chart chart =
        Figures.lines(
            Axis.axis("frequency", "Hz").log().range(2, 300), Axis.axis(quantity, unit).log().range(1e-7, 10));
    return chart.add(
        "", Arrays.copyOfRange(f, from, to), Arrays.copyOfRange(spectrum.power(), from, to));
  }
}
