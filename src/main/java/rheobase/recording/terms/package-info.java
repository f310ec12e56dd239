/**
 * The terms on which a recording is taken: its unit of time, how long it was watched, its limits.
 *
 * <p>A number in a file becomes a time only with a {@link rheobase.recording.terms.Clock}, and
 * silence becomes an observation only within a {@link rheobase.recording.terms.Window}; what breaks
 * the terms, or claims more than memory can hold, is refused in words. The lowest room of {@code
 * recording}: it points to {@code units} only.
 */
package rheobase.recording.terms;
