/**
 * What the notebooks on many neurons ask: balance, late inhibition, avalanches and the point
 * between dying out and running away. Points to {@code lesson} and to the models it asks about.
 */
package rheobase.notebook.course.criticality;
