/**
 * What a number is measured in, and which paper it comes from.
 *
 * <p>A parameter carries its unit where it is declared ({@link rheobase.units.In}), a set of
 * parameters the paper it was taken from ({@link rheobase.units.From}); tables, axis labels,
 * captions and citations are derived from there, so that no number is said twice. Points to
 * nothing.
 */
package rheobase.units;
