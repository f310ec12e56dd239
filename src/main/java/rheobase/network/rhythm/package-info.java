/**
 * Circuits that keep a rhythm without being told one: two neurons that silence each other take
 * turns, either as the active one lets go or as the silent one breaks free. What they owe to each
 * conductance, and to temperature, can be read from the period.
 *
 * <p>Points to {@code numerics} and {@code units}.
 */
package rheobase.network.rhythm;
