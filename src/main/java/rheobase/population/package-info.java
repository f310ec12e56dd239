/**
 * Many neurons as one code: what they tell together, what that costs, and how differently they may
 * be built to tell it.
 *
 * <p>Holds a room for each: {@code information}, {@code energy}, {@code redundancy}. Points to
 * {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.population;
