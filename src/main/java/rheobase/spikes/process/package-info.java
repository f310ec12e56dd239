/**
 * Point processes: spike trains by law, against which recorded and simulated ones are judged.
 *
 * <p>A Poisson process forgets its past, a dead time or a gamma law remembers the last spike, and a
 * rate that changes in time makes any of them look more irregular than it is. For each the interval
 * and count statistics are known exactly and stand beside the generator, {@code process.cv()} next
 * to {@code process.draw(…).cv()}. Points to {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.spikes.process;
