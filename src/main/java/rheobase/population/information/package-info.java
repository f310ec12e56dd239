/**
 * What a pool of noisy neurons tells about a stimulus, and when shared noise spoils it.
 *
 * <p>A stimulus moves the mean answers along the signal f′; noise of covariance C smears them. What
 * a linear reader can tell is the linear Fisher information f′ᵀ C⁻¹ f′: noise along the signal
 * takes it away, noise across it can be subtracted. Points to {@code numerics} and {@code units}.
 */
package rheobase.population.information;
