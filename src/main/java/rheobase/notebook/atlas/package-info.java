/**
 * The figures of the articles that the course follows, each remade by the library when it is asked
 * for, with the notebook that shows it in full; and the contact sheets on which they stand
 * together.
 *
 * <p>Points to everything that draws or is drawn; nothing but notebooks points here.
 */
package rheobase.notebook.atlas;
