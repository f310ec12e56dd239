/**
 * How networks answer, as tables: how strongly, how soon and how much alike in every trial a
 * balanced network answers a step ({@link rheobase.sweep.answers.AnswerTables}), and what an
 * excitable network makes of its stimuli ({@link rheobase.sweep.answers.ExcitableTables}).
 *
 * <p>Lies above {@code sweep} and {@code sweep.balance}; points to {@code simulation}, {@code
 * network}, {@code avalanche}, {@code spikes}, {@code numerics} and {@code units}.
 */
package rheobase.sweep.answers;
