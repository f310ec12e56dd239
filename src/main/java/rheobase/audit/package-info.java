/**
 * The statements of the source articles, each with an assertion that is run.
 *
 * <p>An {@link rheobase.audit.Audit} runs all of them from one seed, on all cores, and says which
 * rulings were borne out. Every claim takes what it measures as an argument, a model or a function
 * of the library, so that a test can put a wrong one in its place and see the claim fail. Points to
 * everything that computes: {@code sweep}, {@code simulation}, {@code avalanche}, {@code
 * population}, {@code network}, {@code synapse}, {@code phaseplane}, {@code cable}, {@code neuron},
 * {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.audit;
