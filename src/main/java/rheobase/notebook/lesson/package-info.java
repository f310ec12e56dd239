/**
 * Questions with their answers: what an exercise accepts, what it says to a wrong answer, its hints
 * and its solution. One file holds the exercises of one notebook.
 */
package rheobase.notebook.lesson;
