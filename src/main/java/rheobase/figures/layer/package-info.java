/**
 * What a layer is: the seam at which something new is drawn.
 *
 * <p>Between two axes, the numbers of an experiment have their places on the page: a {@link
 * rheobase.figures.layer.View} knows them, a {@link rheobase.figures.layer.Layer} paints there. A
 * layer also says which part of the plane it wants to be seen, what it is called, which columns of
 * data it shows and what they show in words, so that no figure is mute. Points to {@code units}.
 */
package rheobase.figures.layer;
