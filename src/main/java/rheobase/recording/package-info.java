/**
 * Spike files of other people: in and out.
 *
 * <p>A recording reaches us as a table, as a pair of NumPy arrays or as HDF5, with its times in
 * seconds, milliseconds or samples, sorted or not, complete or not. Each reader here says what it
 * took for granted, checks every count the file states twice, and refuses the rest with one kind of
 * exception, {@link rheobase.recording.RecordingException}. Points to {@code spikes} and {@code
 * units}; the only room that knows HDF5.
 */
package rheobase.recording;
