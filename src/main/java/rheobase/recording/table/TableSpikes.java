package rheobase.recording.table;

import java.util.List;
import java.util.Optional;
import rheobase.recording.terms.Window;
import rheobase.spikes.Label;

/**
 * What stood in a table: trains by unit and trial, one after the other in one array.
 *
 * @param labels whose each train is, in the order of unit and trial
 * @param names what the table calls the unit of each train
 * @param ends where each train ends in the times
 * @param times all times, in ms, ascending within each train; not copied, for there may be many
 * @param window when the units were watched, if caller or table said so
 * @param notes what was taken for granted
 */
@SuppressWarnings("ArrayRecordComponent")
public record TableSpikes(
    List<Label> labels,
    List<String> names,
    int[] ends,
    double[] times,
    Optional<Window> window,
    List<String> notes) {}
