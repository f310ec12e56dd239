/**
 * A table of spikes, its columns understood by their names and their first rows.
 *
 * <p>People write tables in every way a spreadsheet allows: this room finds the separator, the
 * decimal sign, the columns of units and times and the unit of time, and says what it took for
 * granted; where two readings are possible it refuses. Points to {@code recording.terms} and {@code
 * spikes}.
 */
package rheobase.recording.table;
