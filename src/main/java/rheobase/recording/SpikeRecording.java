package rheobase.recording;

import java.util.List;
import rheobase.recording.quality.QualityReport;
import rheobase.recording.terms.RecordingException;
import rheobase.recording.terms.Window;
import rheobase.spikes.SpikeTrains;
import rheobase.units.In;

/**
 * Spike trains that were read from a file, with what is known of where they come from.
 *
 * <p>From {@link #spikes()} on nothing remembers the file: what works on a simulation works on it.
 *
 * @param spikes the trains, ordered by unit and trial, in ms
 * @param sites the name and place of each train in the file, in the same order
 * @param source the name of the file
 * @param notes what the reader took for granted, one sentence each; worth reading once
 */
public record SpikeRecording(
    SpikeTrains spikes, List<Site> sites, String source, List<String> notes) {

  /**
   * Where a train was recorded.
   *
   * @param name what the file calls the unit
   * @param x position of its electrode along the array, in µm; NaN where the file has none
   * @param y position of its electrode across the array, in µm; NaN where the file has none
   */
  public record Site(String name, @In("µm") double x, @In("µm") double y) {

    /**
     * A unit whose place is not known.
     *
     * @param name what the file calls it
     * @return the site, without position
     */
    public static Site named(String name) {
      return new Site(name, Double.NaN, Double.NaN);
    }

    /**
     * Whether the file says where the electrode was.
     *
     * @return true if both coordinates are known
     */
    public boolean hasPosition() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  /**
   * Refuses sites that do not belong to the trains.
   *
   * @throws RecordingException if there is not one site for each train
   */
  public SpikeRecording {
    sites = List.copyOf(sites);
    notes = List.copyOf(notes);
    if (sites.size() != spikes.size()) {
      throw new RecordingException(
          source
              + ": "
              + sites.size()
              + " sites for "
              + spikes.size()
              + " trains; give one for each");
    }
  }

  /**
   * What a sceptic would ask of these trains before any statistics.
   *
   * @return the report
   */
  public QualityReport quality() {
    return QualityReport.of(spikes);
  }

  /**
   * The same recording, cut to a shorter window.
   *
   * @param start its beginning, in ms
   * @param stop its end, in ms
   * @return the spikes in the closed window, silent units included
   * @throws RecordingException if the window is empty or reaches beyond the recording
   */
  public SpikeRecording within(@In("ms") double start, @In("ms") double stop) {
    var window = new Window(start, stop);
    if (start < spikes.start() || stop > spikes.stop()) {
      throw new RecordingException(
          source
              + ": window from "
              + window
              + " reaches beyond the recording, from "
              + spikes.start()
              + " ms to "
              + spikes.stop()
              + " ms; read the file with watched(start, stop) if it was longer");
    }
    return new SpikeRecording(spikes.within(start, stop), sites, source, notes);
  }

  @Override
  public String toString() {
    var text = new StringBuilder(source).append(": ").append(spikes);
    notes.forEach(note -> text.append("\n  ").append(note));
    return text.toString();
  }
}
