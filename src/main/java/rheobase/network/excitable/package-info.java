/**
 * Excitable media: elements that rest, fire when a neighbour or the world outside pushes them, and
 * are refractory for a while.
 *
 * <p>{@link rheobase.network.excitable.KinouchiCopelli} is a random network of such elements, the
 * model in which the widest dynamic range was found at the critical point, with its mean field;
 * {@link rheobase.network.excitable.CoupledAreas} are two of them in a row. The same elements on a
 * tree are a dendrite, and without any geometry a pool of channels. Only active elements are ever
 * visited, so a silent network costs nothing. Results are plain arrays; {@code avalanche} and
 * notebooks measure them. Points to {@code numerics} and {@code units}.
 */
package rheobase.network.excitable;
