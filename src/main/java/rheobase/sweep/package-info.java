/**
 * The same question at many parameter values, on all cores.
 *
 * <p>A {@link rheobase.sweep.SweepPlan} says what is asked: values of one parameter or of two, and
 * a {@link rheobase.sweep.SweepTask} that answers at one point; running it leaves a {@link
 * rheobase.sweep.Sweep}, its results in the order of the values, whatever threads computed them. A
 * {@link rheobase.sweep.Measure} takes one number of each result; rows of such numbers can be kept
 * in a file, from which an interrupted sweep goes on. Points to {@code simulation}, {@code
 * numerics} and {@code units}; the tables of {@code sweep.inhibition} to {@code avalanche} and
 * {@code network} too.
 */
package rheobase.sweep;
