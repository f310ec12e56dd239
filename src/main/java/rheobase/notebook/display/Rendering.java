package rheobase.notebook.display;

import java.util.function.Function;

/**
 * How the values of one type look in a notebook.
 *
 * @param type the type; its subtypes look the same unless they have a rendering of their own
 * @param forms makes the forms of a value of that type; may throw, see {@link #of}
 */
public record Rendering(Class<?> type, Function<Object, Bundle> forms) {
  /**
   * How the values of one type look.
   *
   * @param <T> the type
   * @param type the type
   * @param forms makes the forms of a value
   * @return the two together
   */
  public static <T> Rendering of(Class<T> type, Function<? super T, Bundle> forms) {
    return new Rendering(type, value -> forms.apply(type.cast(value)));
  }

  /**
   * The forms of a value, whatever happens. When drawing fails, even with an {@link Error}, or
   * takes longer than a minute, the result is the value's text and a line that says what went
   * wrong.
   *
   * @param value a value of the type
   * @return its forms
   */
  public Bundle of(Object value) {
    return Guard.drawing(value, forms);
  }
}
