/**
 * Can these trains be trusted? What a sceptic asks before any statistics.
 *
 * <p>Whether a unit is one cell, whether the clock is right, which units share spikes and when
 * somebody knocked against the table is asked of recorded and simulated trains alike; faults made
 * on purpose, and small files that hold them, show what each check finds. Points to {@code
 * recording.terms}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.recording.quality;
