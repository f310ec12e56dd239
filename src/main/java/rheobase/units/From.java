package rheobase.units;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The publication whose numbers a factory method or a method's formula uses: {@code @From(value =
 * "izhikevich2003", where = "figure 2")}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
public @interface From {
  /**
   * The publication.
   *
   * @return its key in {@code docs/references.bib}
   */
  String value();

  /**
   * Where in the publication.
   *
   * @return table, figure or page, or the empty string for the whole of it
   */
  String where() default "";
}
