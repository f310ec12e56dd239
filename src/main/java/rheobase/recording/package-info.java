/**
 * Spike files of other people: in and out.
 *
 * <p>A recording reaches us as a table, as a pair of NumPy arrays or as HDF5, with its times in
 * seconds, milliseconds or samples, sorted or not, complete or not. Each format here is a record
 * that says what it took for granted, checks every count the file states twice, and refuses the
 * rest with one kind of exception, {@link rheobase.recording.terms.RecordingException}. Points to
 * its rooms {@code table}, {@code binary}, {@code quality} and {@code terms}, to {@code spikes} and
 * to {@code units}; none of its rooms points back.
 */
package rheobase.recording;
