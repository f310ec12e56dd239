/**
 * What the notebooks on one neuron ask, from salt and voltage to a few units that settle together:
 * a prediction before anything runs, and exercises whose answers the model computes. Points to
 * {@code lesson} and to the models it asks about.
 */
package rheobase.notebook.course.neuron;
