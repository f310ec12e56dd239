/**
 * Models that are integrated in the page, with their parameters, input and initial state in the
 * reader's hand.
 *
 * <p>A {@link rheobase.notebook.playground.Playground} is an explorer that computes: its equations
 * stand in the page's scripts, its numbers come from the records of {@code neuron} and {@code
 * spikes.process}, and its still figure from {@code simulation}. No kernel takes part; the figure
 * that a kernel draws anew is {@link rheobase.notebook.explorer.Live}. Points to {@code
 * notebook.explorer} and {@code notebook.page}, to {@code figures} and to the models; only {@code
 * notebook} points here.
 */
package rheobase.notebook.playground;
