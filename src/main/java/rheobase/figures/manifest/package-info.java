/**
 * What a figure was made from, so that anybody can make it again.
 *
 * <p>Data do not know where they came from, and a figure sees data only. So whoever draws it says
 * what went in: seeds, models, stimuli, runs, files. A {@link rheobase.figures.manifest.Manifest}
 * keeps that and reads out their parameters with units; with the library, the Java and the hash of
 * the plotted data it stands folded beneath the figure. Points to {@code simulation}, {@code
 * recording}, {@code neuron}, {@code numerics} and {@code units}.
 */
package rheobase.figures.manifest;
