/**
 * Systems that step from one state to the next by a rule of one line.
 *
 * <p>{@link rheobase.network.iterated.LogisticMap} is a population whose food is limited, {@link
 * rheobase.network.iterated.DrippingFaucet} a tap, and {@link
 * rheobase.network.iterated.SpreadingActivity} a tissue in which activity calls up more activity.
 * Points to {@code numerics} and {@code units}.
 */
package rheobase.network.iterated;
