package rheobase.notebook.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rheobase.notebook.Tutor;

class GlossaryTest {
  private static final Glossary GLOSSARY = Glossary.ofCourse();

  @Test
  void everyTermHasBothLanguagesASentenceAndANotebook() {
    assertThat(GLOSSARY.terms()).hasSizeGreaterThan(40);
    for (Term term : GLOSSARY.terms()) {
      assertThat(term.chinese()).matches("\\p{IsHan}+(-\\p{IsHan}+)?");
      assertThat(term.definition()).matches("[A-Z].{15,140}\\.").doesNotContain("  ");
      assertThat(term.notebook()).as(term.english()).isBetween(0, 22);
    }
  }

  @Test
  void aTermIsFoundInEitherLanguage() {
    Term rheobase = Tutor.glossary(" Rheobase ");
    assertThat(Tutor.glossary("基强度")).isEqualTo(rheobase);
    assertThat(rheobase)
        .hasToString(
            "rheobase · 基强度 — The least steady current that makes a neuron fire."
                + " Notebook 00 introduces it.");
    assertThat(rheobase.html()).contains("<b>rheobase</b>", "lang=\"zh\"");
  }

  @Test
  void aMissNamesTheNearest() {
    assertThatThrownBy(() -> GLOSSARY.find("reobase")).hasMessageContaining("mean \"rheobase\"");
    assertThatThrownBy(() -> GLOSSARY.find("possion process"))
        .hasMessageContaining("mean \"Poisson process\"");
    assertThatThrownBy(() -> GLOSSARY.find("基强")).hasMessageContaining("mean \"rheobase\"");
    assertThatThrownBy(() -> GLOSSARY.find(null)).hasMessageContaining("did you mean");
  }

  @Test
  void theDistanceCountsLettersToChange() {
    // kitten → sitting, the textbook example: two replaced, one inserted
    assertThat(Glossary.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Glossary.distance("", "abc")).isEqualTo(3);
    assertThat(Glossary.distance("abc", "abc")).isZero();
  }
}
