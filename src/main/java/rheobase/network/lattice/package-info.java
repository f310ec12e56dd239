/**
 * Many equal sites on a square lattice: magnets, opinions and sand.
 *
 * <p>{@link rheobase.network.lattice.Potts} is a lattice of spins, with the Ising magnet as the
 * case of two states and {@link rheobase.network.lattice.Ising} as what is known of it exactly;
 * {@link rheobase.network.lattice.Sandpile} is sand that topples. Points to {@code numerics} and
 * {@code units}.
 */
package rheobase.network.lattice;
