package rheobase.notebook.course;

import java.util.Locale;
import rheobase.notebook.lesson.Shown;

/**
 * A term of the field in two languages.
 *
 * @param english the term
 * @param chinese the same in Chinese
 * @param notebook the number of the notebook that introduces it
 * @param definition one sentence
 */
public record Term(String english, String chinese, int notebook, String definition)
    implements Shown {

  private String place() {
    return String.format(Locale.ROOT, "Notebook %02d introduces it.", notebook);
  }

  @Override
  public String toString() {
    return english + " · " + chinese + " — " + definition + " " + place();
  }

  @Override
  public String html() {
    String head =
        "<b>%s</b> · <span lang=\"zh\">%s</span>"
            .formatted(Shown.escape(english), Shown.escape(chinese));
    return Shown.card("#0072b2", head, definition, place());
  }
}
