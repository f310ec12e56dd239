package rheobase.recording.table;

/** What the columns of a table of spikes are. */
public enum Shape {
  /** Each row is a spike: first its unit, then its time. */
  UNIT_THEN_TIME,
  /** Each row is a spike: first its time, then its unit. */
  TIME_THEN_UNIT,
  /** Each column holds the times of one unit; columns may end early. */
  COLUMN_PER_UNIT
}
