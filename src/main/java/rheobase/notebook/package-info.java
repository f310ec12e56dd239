/**
 * The door to the kernel: the verbs a cell can use without an import.
 *
 * <p>{@link rheobase.notebook.Rheobase} holds the verbs that run and show, {@link
 * rheobase.notebook.Explorers} those of figures that move, {@link rheobase.notebook.Tutor} those of
 * lessons. {@code kernel} shows values in JJava and IJava and {@code widget} sliders that it
 * answers; {@code page}, {@code explorer} and {@code playground} are the figures that move; {@code
 * lesson} asks questions and checks answers, {@code course} holds those of each notebook, {@code
 * progress} keeps what a reader has done. Points to every other room; none points here.
 */
package rheobase.notebook;
