/**
 * What a reader has done so far, kept in one small text file beside the notebooks that the reader
 * can read, edit and delete. Knows nothing of lessons: a line has a number and a few words.
 */
package rheobase.notebook.progress;
