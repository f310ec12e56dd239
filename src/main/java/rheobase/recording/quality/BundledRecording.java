package rheobase.recording.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rheobase.numerics.Seed;
import rheobase.recording.terms.RecordingException;
import rheobase.spikes.Label;
import rheobase.spikes.SpikeTrain;
import rheobase.spikes.SpikeTrains;
import rheobase.spikes.process.GammaProcess;
import rheobase.spikes.process.PoissonProcess;
import rheobase.spikes.process.RefractoryPoisson;

/**
 * Small spike files that come with the library, to practise on.
 *
 * <p>They stand in {@code notebooks/data} and were made by {@link #made()}, so that what is in them
 * is known to the last spike. Times are multiples of 0.05 ms, as of an amplifier at 20 kHz.
 */
public enum BundledRecording {
  /**
   * Twelve units watched for a minute, of which one hears the mains for six seconds. Two decoys are
   * sound: a fast unit and one that bursts.
   */
  ARTEFACT("practice-artefact.csv") {
    @Override
    SpikeTrains draw() {
      Seed seed = new Seed(22);
      double length = 60_000;
      List<Label> labels = new ArrayList<>();
      List<SpikeTrain> trains = new ArrayList<>();
      for (int unit = 1; unit <= 12; unit++) {
        double rate = unit == FAST ? 0.014 : 0.002 + 0.0004 * unit;
        SpikeTrain train =
            unit == BURSTING
                ? bursts(length, seed)
                : RefractoryPoisson.at(rate, 3).draw(length, seed.stream("spikes", unit));
        labels.add(new Label(unit, 0, "recorded"));
        trains.add(train);
      }
      return Faults.hum(SpikeTrains.of(labels, trains), HUMMING, 0.05, HUM_START, HUM_STOP);
    }
  },

  /**
   * One unit watched for 400 s, drawn from a Poisson process of 50 Hz with a dead time of 5 ms; a
   * single column of times.
   *
   * <p>Its seed is the first from 1 on whose sample is a typical one: each of CV, CV2, LV and Fano
   * factor in windows of 10 ms lies within 0.003 of its law.
   */
  REFRACTORY("practice-refractory.csv") {
    @Override
    SpikeTrains draw() {
      return RefractoryPoisson.at(0.05, 5).draw(1, 400_000, new Seed(6));
    }
  };

  /** The unit of the artefact file that hears the mains. */
  public static final int HUMMING = 8;

  /** When the hum of the artefact file begins, in ms. */
  public static final double HUM_START = 21_400;

  /** When the hum of the artefact file ends, in ms. */
  public static final double HUM_STOP = 27_400;

  private static final int FAST = 5;
  private static final int BURSTING = 3;
  private static final double TICK = 0.05;

  private final String name;

  BundledRecording(String name) {
    this.name = name;
  }

  abstract SpikeTrains draw();

  /** Bursts of spikes about 9 ms apart, some 250 ms long and four seconds from each other. */
  private static SpikeTrain bursts(double length, Seed seed) {
    SpikeTrain begin = GammaProcess.at(0.00025, 4).draw(length, seed.stream("bursts", 0));
    List<Double> times = new ArrayList<>();
    for (int k = 0; k < begin.count(); k++) {
      double from = begin.time(k);
      SpikeTrain burst = GammaProcess.at(0.11, 4).draw(250, seed.stream("in a burst", k));
      Arrays.stream(burst.times()).map(t -> from + t).filter(t -> t <= length).forEach(times::add);
    }
    SpikeTrain lone = PoissonProcess.at(0.0008).draw(length, seed.stream("lone", 0));
    Arrays.stream(lone.times()).forEach(times::add);
    return SpikeTrain.of(
        length, times.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  /**
   * The name of the file.
   *
   * @return without a folder
   */
  public String fileName() {
    return name;
  }

  /**
   * The file, ready to be read, wherever the notebook runs.
   *
   * @return a copy in the folder for temporary files
   * @throws RecordingException if it cannot be copied
   */
  public Path file() {
    try (InputStream in = BundledRecording.class.getResourceAsStream("/rheobase/data/" + name)) {
      if (in == null) {
        throw new RecordingException(name + ": is missing from the jar; rebuild: mvn package");
      }
      Path copy = folder().resolve(name);
      copy.toFile().deleteOnExit();
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      throw new RecordingException(
          name + ": cannot be copied (" + e.getMessage() + "); is the temporary folder writable?",
          e);
    }
  }

  /**
   * A new folder for files that need not last.
   *
   * @return an empty folder in the one for temporary files
   * @throws RecordingException if it cannot be made
   */
  public static Path folder() {
    try {
      Path folder = Files.createTempDirectory("rheobase");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new RecordingException(
          "no temporary folder can be made (" + e.getMessage() + "); is the disk full?", e);
    }
  }

  /**
   * What stands in the file, made anew from its seed.
   *
   * @return the text, lines ending in a line feed
   */
  public String made() {
    SpikeTrains spikes = draw();
    var text = new StringBuilder("# window_ms, 0.0, " + spikes.stop() + "\n");
    boolean single = spikes.size() == 1;
    text.append(single ? "time_ms\n" : "time_ms,unit,trial,kind\n");
    for (int k = 0; k < spikes.size(); k++) {
      Label label = spikes.label(k);
      String cells = single ? "" : "," + label.unit() + "," + label.trial() + "," + label.kind();
      for (double t : spikes.train(k).times()) {
        long ticks = Math.min(Math.round(t / TICK), (long) Math.floor(spikes.stop() / TICK));
        text.append(ticks / 20).append('.').append(hundredths(ticks % 20)).append(cells);
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Ticks of 0.05 ms as two digits after the point. */
  private static String hundredths(long ticks) {
    return (ticks < 2 ? "0" : "") + 5 * ticks;
  }
}
