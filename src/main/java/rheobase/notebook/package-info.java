/**
 * The door to the kernel: the verbs a cell can use without an import.
 *
 * <p>{@link rheobase.notebook.Rheobase} holds the verbs, {@code kernel} shows values in JJava and
 * IJava, {@code lesson} asks questions and checks answers. Points to every other room; none points
 * here.
 */
package rheobase.notebook;
