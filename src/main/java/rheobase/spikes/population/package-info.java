/**
 * Many units heard together: whether they fire at once, answer alike, and how soon they disagree.
 *
 * <p>Each measure is a record made from spike trains or their counts, whoever fired them. The ratio
 * of variance to mean of the pooled counts is {@code Counts.of(trains, ms(1)).fano()}, one room
 * below. Points to {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.spikes.population;
