/**
 * The door to the kernel: the verbs a cell can use without an import.
 *
 * <p>{@link rheobase.notebook.Rheobase} holds the verbs, {@code kernel} shows values in JJava and
 * IJava, {@code lesson} asks questions and checks answers, {@code course} holds those of each
 * notebook, {@code progress} keeps what a reader has done. Points to every other room; none points
 * here.
 */
package rheobase.notebook;
