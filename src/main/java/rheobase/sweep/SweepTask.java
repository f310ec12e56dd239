package rheobase.sweep;

import java.io.Serializable;

/**
 * What is asked at every point of a sweep.
 *
 * <p>The result must depend on the point and on what the task itself carries, such as a model and a
 * seed, and on nothing else: points are computed in any order, several at a time. A record that
 * carries only data can be sent to another machine; a lambda typed in a cell can not, and serves on
 * this one.
 *
 * @param <S> what comes out at one point, such as spike trains or a record of a few numbers
 */
@FunctionalInterface
public interface SweepTask<S> extends Serializable {
  /**
   * The answer at one point.
   *
   * @param point where
   * @return what came out, not null
   */
  S at(SweepPoint point);
}
