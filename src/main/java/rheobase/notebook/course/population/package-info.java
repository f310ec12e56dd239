/**
 * What the notebooks of Parts IV and V ask: noise and information, energy, redundancy, and the
 * claims that the course ends with.
 */
package rheobase.notebook.course.population;
