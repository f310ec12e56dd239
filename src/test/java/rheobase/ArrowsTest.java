package rheobase;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms, and the habits that keep results the same on every machine. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("rheobase");

  /** Which rooms a room may point to; nothing points back. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("units", List.of()),
          Map.entry("numerics", List.of("units")),
          Map.entry("neuron", List.of("numerics", "units")),
          Map.entry("phaseplane", List.of("neuron", "numerics", "units")),
          Map.entry("synapse", List.of("neuron", "numerics", "units")),
          Map.entry("network", List.of("synapse", "neuron", "spikes", "numerics", "units")),
          Map.entry("cable", List.of("neuron", "numerics", "units")),
          Map.entry("spikes", List.of("numerics", "units")),
          Map.entry("avalanche", List.of("spikes", "numerics", "units")),
          Map.entry("population", List.of("spikes", "numerics", "units")),
          Map.entry(
              "simulation",
              List.of("avalanche", "network", "synapse", "neuron", "spikes", "numerics", "units")),
          Map.entry("recording", List.of("spikes", "numerics", "units")),
          Map.entry(
              "sweep",
              List.of(
                  "simulation",
                  "avalanche",
                  "network",
                  "synapse",
                  "neuron",
                  "spikes",
                  "numerics",
                  "units")),
          Map.entry(
              "audit",
              List.of(
                  "sweep",
                  "simulation",
                  "avalanche",
                  "population",
                  "network",
                  "synapse",
                  "phaseplane",
                  "cable",
                  "neuron",
                  "spikes",
                  "numerics",
                  "units")),
          Map.entry(
              "frames",
              List.of(
                  "audit",
                  "sweep",
                  "simulation",
                  "recording",
                  "neuron",
                  "spikes",
                  "numerics",
                  "units")),
          Map.entry(
              "figures",
              List.of(
                  "avalanche",
                  "population",
                  "network",
                  "cable",
                  "phaseplane",
                  "sweep",
                  "simulation",
                  "recording",
                  "neuron",
                  "spikes",
                  "numerics",
                  "units")),
          Map.entry(
              "notebook",
              List.of(
                  "audit",
                  "figures",
                  "frames",
                  "avalanche",
                  "population",
                  "network",
                  "synapse",
                  "cable",
                  "phaseplane",
                  "sweep",
                  "simulation",
                  "recording",
                  "neuron",
                  "spikes",
                  "numerics",
                  "units")));

  static List<String> rooms() {
    return ARROWS.keySet().stream().sorted().toList();
  }

  @Test
  void everyRoomIsOnTheMap() {
    assertThat(
            CLASSES.stream()
                .map(c -> c.getPackageName().split("\\."))
                .filter(p -> p.length > 1)
                .map(p -> p[1])
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomPointsOnlyWhereItsArrowsGo(String room) {
    String[] forbidden =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(room) && !ARROWS.get(room).contains(other))
            .map(other -> "rheobase." + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("rheobase." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(CLASSES);
    }
  }

  @Test
  void roomsWithinRoomsPointOneWay() {
    slices().matching("rheobase.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  static List<List<String>> storeys() {
    return List.of(
        List.of(
            "rheobase.figures.picture",
            "rheobase.figures.manifest",
            "rheobase.figures.layer",
            "rheobase.figures.marks",
            "rheobase.figures.frame",
            "rheobase.figures",
            "rheobase.figures.drawing",
            "rheobase.figures.portrait",
            "rheobase.figures.firing",
            "rheobase.figures.cascade",
            "rheobase.figures.collective",
            "rheobase.figures.population"),
        List.of("rheobase.neuron.channel", "rheobase.neuron", "rheobase.neuron.artificial"),
        List.of("rheobase.numerics", "rheobase.numerics.algebra", "rheobase.numerics.special"),
        List.of(
            "rheobase.avalanche.tail",
            "rheobase.avalanche.fit",
            "rheobase.avalanche",
            "rheobase.avalanche.critical",
            "rheobase.avalanche.control",
            "rheobase.avalanche.report"),
        List.of("rheobase.phaseplane", "rheobase.phaseplane.bifurcation"),
        List.of("rheobase.audit.claim", "rheobase.audit"),
        List.of(
            "rheobase.network.linear",
            "rheobase.network",
            "rheobase.network.published",
            "rheobase.network.meanfield",
            "rheobase.network.balance",
            "rheobase.network.stochastic",
            "rheobase.network.excitable",
            "rheobase.network.neutral",
            "rheobase.network.lattice",
            "rheobase.network.iterated",
            "rheobase.network.rhythm"),
        List.of(
            "rheobase.simulation.stimulus",
            "rheobase.simulation.engine",
            "rheobase.simulation",
            "rheobase.simulation.experiment",
            "rheobase.simulation.collective",
            "rheobase.simulation.pattern"),
        List.of(
            "rheobase.sweep",
            "rheobase.sweep.inhibition",
            "rheobase.sweep.balance",
            "rheobase.sweep.answers",
            "rheobase.sweep.rhythm"),
        List.of(
            "rheobase.notebook.page",
            "rheobase.notebook.explorer",
            "rheobase.notebook.playground",
            "rheobase.notebook"),
        List.of(
            "rheobase.notebook.explorer",
            "rheobase.notebook.display",
            "rheobase.notebook.widget",
            "rheobase.notebook.kernel",
            "rheobase.notebook"));
  }

  @ParameterizedTest
  @MethodSource("storeys")
  void theRoomsOfAHouseLieOneBeneathTheOther(List<String> upwards) {
    for (int i = 0; i < upwards.size() - 1; i++) {
      noClasses()
          .that()
          .resideInAPackage(upwards.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(upwards.subList(i + 1, upwards.size()).toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void eachLibraryIsKnownToItsRoomsOnly() {
    onlyIn("tech.tablesaw..", "rheobase.frames..", "rheobase.figures..", "rheobase.notebook..");
    onlyIn("org.knowm.xchart..", "rheobase.figures..", "rheobase.notebook..");
    onlyIn("org.dflib.jjava..", "rheobase.notebook..");
    onlyIn("io.jhdf..", "rheobase.recording.binary..");
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void chanceAndTimeEnterAtTheirDoorsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
    noClasses()
        .that(resideInAPackage("rheobase.."))
        .and()
        .resideOutsideOfPackages("rheobase.notebook..", "rheobase.recording..")
        .and()
        .doNotHaveFullyQualifiedName("rheobase.simulation.engine.Race") // of two ways to one result
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
  }

  @Test
  void noFieldIsSharedAndChanged() {
    fields()
        .that()
        .haveModifier(STATIC)
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .haveModifier(FINAL)
        .check(CLASSES);
  }

  @Test
  void aTypeIsAnInterfaceARecordAnEnumOrFinal() {
    assertThat(
            CLASSES.stream()
                .filter(c -> !c.isInterface() && !c.isEnum() && !c.isAnonymousClass())
                .filter(c -> !c.getModifiers().contains(FINAL))
                .filter(c -> !c.getModifiers().contains(ABSTRACT))
                .filter(c -> c.getSuperclass().stream().noneMatch(s -> s.toErasure().isEnum()))
                .map(c -> c.getName()))
        .isEmpty();
  }
}
