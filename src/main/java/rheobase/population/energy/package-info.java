/**
 * What signalling costs: a ledger of the watts of a brain that always adds up; the sodium that
 * enters with a spike and with a vesicle, the pump that takes it out and the price of both; the
 * least energy of a bit, and a toy that asks how many synapses are worth their price.
 *
 * <p>Points to {@code numerics} and {@code units}.
 */
package rheobase.population.energy;
