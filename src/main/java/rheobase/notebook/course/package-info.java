/**
 * The course itself: its notebooks and what each builds on, their predictions and exercises (one
 * file a notebook), the board of a reader's progress, and the glossary. The questions of one neuron
 * stand in {@code neuron}, those of many in {@code criticality}, those of codes, watts and ridges,
 * and the atlas, in {@code population}. Points to these, to {@code lesson} and to {@code progress},
 * which know nothing of it.
 */
package rheobase.notebook.course;
