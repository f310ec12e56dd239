package rheobase.notebook.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts are of one age, use only what is there, and keep out of what is not theirs. */
class ScriptsTest {
  /** Every script of the room, so that a new one is checked by being there. */
  static List<String> files() throws IOException, URISyntaxException {
    Path room = Path.of(Scripts.class.getResource("stage.js").toURI()).getParent();
    try (Stream<Path> files = Files.list(room)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList();
    }
  }

  /** What asks for types, which these scripts do not have. */
  private static final Set<String> TYPES =
      Set.of("JSC_WRONG_ARGUMENT_COUNT", "JSC_INEXISTENT_PROPERTY");

  /** All that a script may name without having made it. */
  private static final String BROWSER =
      "/** @externs */ var window, document, console, Object, Array, Math, Number, String, Boolean,"
          + " Error, NaN, Infinity, isFinite, isNaN, undefined, Date, Float64Array;";

  /** What is wrong with a script that is to run in the same function as the others. */
  private static List<String> faults(String script) throws IOException {
    var compiler =
        new Compiler(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    var options = new CompilerOptions();
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_2017);
    options.setLanguageOut(CompilerOptions.LanguageMode.NO_TRANSPILE);
    options.setEnvironment(CompilerOptions.Environment.CUSTOM);
    for (var group :
        List.of(
            DiagnosticGroups.CHECK_VARIABLES,
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.CHECK_USELESS_CODE,
            DiagnosticGroups.CONST,
            DiagnosticGroups.GLOBAL_THIS)) {
      options.setWarningLevel(group, CheckLevel.ERROR);
    }
    var result =
        compiler.compile(
            List.of(SourceFile.fromCode("browser.js", BROWSER)),
            List.of(SourceFile.fromCode("explorer.js", script)),
            options);
    return Stream.concat(result.errors.stream(), result.warnings.stream())
        .filter(fault -> !TYPES.contains(fault.getType().key))
        .map(JSError::toString)
        .toList();
  }

  private static String inOne(String... files) {
    return "(() => {\n\"use strict\";\n" + Scripts.of(files) + "launch(\"id\", mount, {});\n})();";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage frames",
        "stage ink ticks marks plot map data",
        "stage ink ticks marks plot models chance orbit plane panels playground",
        "stage ink ticks marks plot plane linear",
        "stage ink ticks marks plot models orbit plane panels pulses"
      })
  void anExplorersScriptsAreWithoutFaults(String files) throws IOException {
    assertThat(faults(inOne(files.split(" ")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = {...{}};", // ES2018
        "let a = null; return a?.b;", // ES2020
        "return nowhere;",
        "const a = 1; a = 2;",
        "return 1; window.scroll(0, 0);",
        "let unused = window.name;"
      })
  void theLinterSeesFaults(String body) throws IOException {
    assertThat(faults("(() => { const mount = () => {" + body + "}; mount(); })();")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aScriptAsksForNothingOutsideItself(String file) {
    assertThat(Scripts.source(file))
        .doesNotContainPattern("https?:|\\bimport\\b|fetch\\(|XMLHttp|WebSocket|require\\(")
        .doesNotContainPattern(
            "innerHTML|outerHTML|insertAdjacent|document\\.write|\\beval\\b|Function\\(")
        .doesNotContainPattern("localStorage|sessionStorage|indexedDB|document\\.cookie")
        .doesNotContainPattern("globalThis|window\\.[a-zA-Z]+ = |\"style\"|</|<!--");
  }

  @Test
  void commentsAndIndentsStayAtHome() {
    assertThat(Scripts.of("stage", "ink", "ticks", "marks", "plot", "map", "data"))
        .doesNotContain("\n ")
        .doesNotContainPattern("(?m)^//")
        .hasSizeLessThan(30_000); // of 400 kB, for each explorer
  }
}
