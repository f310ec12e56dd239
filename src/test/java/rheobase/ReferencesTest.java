package rheobase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rheobase.units.Bibliography;
import rheobase.units.From;
import rheobase.units.Reference;

/** Every source that is named exists in the bibliography, and every entry there is named. */
class ReferencesTest {
  private static final Bibliography BIBLIOGRAPHY = Bibliography.ofProject();

  /** Keys in {@code @From} annotations. */
  private static Set<String> namedInCode() {
    Set<String> keys = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("rheobase")) {
      Stream.concat(
              type.getAnnotations().stream(),
              type.getMembers().stream().flatMap(m -> m.getAnnotations().stream()))
          .filter(a -> a.getRawType().isEquivalentTo(From.class))
          .map(JavaAnnotation::getProperties)
          .forEach(p -> keys.add((String) p.get("value")));
    }
    return keys;
  }

  /** Keys in {@code cite("…")} calls of the notebooks. */
  private static Set<String> citedInNotebooks() throws IOException {
    Set<String> keys = new TreeSet<>();
    Path source = Path.of("notebooks/source");
    if (!Files.isDirectory(source)) {
      return keys;
    }
    Pattern quoted = Pattern.compile("\"(\\w+)\"");
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        var cite = Pattern.compile("cite\\(([^)]*)\\)").matcher(Files.readString(file));
        while (cite.find()) {
          quoted.matcher(cite.group(1)).results().forEach(r -> keys.add(r.group(1)));
        }
      }
    }
    return keys;
  }

  @Test
  void everySourceNamedInTheCodeOrCitedInANotebookIsInTheBibliography() throws IOException {
    assertThat(namedInCode()).isNotEmpty();
    assertThat(BIBLIOGRAPHY.references().keySet())
        .containsAll(namedInCode())
        .containsAll(citedInNotebooks());
  }

  @Test
  void everyEntryIsUsed() throws IOException {
    Set<String> used = namedInCode();
    used.addAll(citedInNotebooks());
    assertThat(used).containsAll(BIBLIOGRAPHY.references().keySet());
  }

  @Test
  void everyEntrySaysWhoWhenAndWhat() {
    for (Reference reference : BIBLIOGRAPHY.references().values()) {
      assertThat(reference.fields()).as(reference.key()).containsKeys("author", "title", "year");
      assertThat(reference.toString()).doesNotContain("{").contains(reference.fields().get("year"));
    }
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> BIBLIOGRAPHY.cite("nobody1900"))
        .hasMessageContaining("nobody1900")
        .hasMessageContaining("izhikevich2003");
  }
}
