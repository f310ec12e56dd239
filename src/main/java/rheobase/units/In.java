package rheobase.units;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The unit a record component is measured in, as it should stand on an axis: {@code @In("mV")}.
 *
 * <p>Point neurons use ms, mV, nA, nF, µS and MΩ; conductance models ms, mV, µA/cm², mS/cm² and
 * µF/cm². A pure number has the empty unit {@code ""}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
public @interface In {
  /**
   * The unit.
   *
   * @return its symbol, such as {@code mV}, {@code MΩ} or {@code 1/ms}
   */
  String value();
}
