/**
 * Questions with their answers: what a notebook asks before anything runs, what an exercise
 * accepts, what it says to a wrong answer, its hints and its solution. The questions themselves
 * stand in {@code course}.
 */
package rheobase.notebook.lesson;
