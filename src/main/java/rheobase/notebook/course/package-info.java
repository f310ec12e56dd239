/**
 * The course itself: its notebooks and what each builds on, their predictions and exercises (one
 * file a notebook), the board of a reader's progress, and the glossary. Points to {@code lesson}
 * and {@code progress}, which know nothing of it.
 */
package rheobase.notebook.course;
