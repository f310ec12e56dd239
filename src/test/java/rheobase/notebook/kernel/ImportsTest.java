package rheobase.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell names types without a package, so a name may mean one thing only. */
class ImportsTest {
  /**
   * The packages that a cell sees whole: ours, Tablesaw's, and what the kernels import themselves.
   */
  private static final List<String> OTHERS =
      List.of(
          "java.lang",
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream",
          "tech.tablesaw.api");

  private static final List<JavaClass> NAMED =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("rheobase")
              .stream()
              .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
              .filter(c -> Install.IMPORTS.contains(c.getPackageName() + ".*"))
              .toList();

  @Test
  void noTwoOfOurTypesShareAName() {
    assertThat(NAMED).hasSizeGreaterThan(50);
    assertThat(NAMED).extracting(JavaClass::getSimpleName).doesNotHaveDuplicates();
  }

  @Test
  void aTypeWithANamesakeElsewhereIsImportedByName() {
    for (JavaClass type : NAMED) {
      boolean namesake = OTHERS.stream().anyMatch(p -> exists(p + "." + type.getSimpleName()));
      if (namesake) {
        assertThat(Install.IMPORTS).contains(type.getFullName());
      }
    }
  }

  @Test
  void everyPackageImportedIsThere() {
    for (String name : Install.IMPORTS) {
      if (name.startsWith("rheobase.") && name.endsWith(".*")) {
        String room = name.substring(0, name.length() - 2);
        assertThat(NAMED).as(name).anyMatch(c -> c.getPackageName().equals(room));
      }
    }
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, ImportsTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
