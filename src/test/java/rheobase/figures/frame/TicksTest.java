package rheobase.figures.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.figures.layer.Axis;

class TicksTest {
  private record Case(Axis axis, double low, double high, double pixels) {}

  /** Linear and logarithmic axes of all lengths, over all the range of doubles. */
  private static Stream<Case> ranges() {
    var random = new SplittableRandom(3);
    return IntStream.range(0, 2000)
        .mapToObj(
            i -> {
              boolean log = i % 3 == 0;
              double scale = Math.pow(10, random.nextDouble(-290, 290));
              double low = log ? scale : (random.nextDouble() - 0.5) * scale;
              double wide = Math.pow(10, random.nextDouble(-6, log ? 9 : 3));
              double high = log ? low * (1 + wide) : low + scale * wide;
              Axis axis = Axis.axis("q", i % 2 == 0 ? "mV" : "");
              return new Case(log ? axis.log() : axis, low, high, random.nextDouble(60, 900));
            });
  }

  @Test
  void labelsNeverTouchAndLieOnTheAxis() {
    ranges().forEach(TicksTest::labelsDoNotTouch);
  }

  private static void labelsDoNotTouch(Case c) {
    for (Ticks.Room room : List.of(Frame.level(c.pixels()), Frame.upright(c.pixels()))) {
      Ticks ticks = Ticks.of(c.axis(), c.low(), c.high(), room);
      assertThat(ticks.at().size()).isEqualTo(ticks.labels().size()).isBetween(0, 60);
      assertThat(ticks.labels()).doesNotHaveDuplicates();
      double end = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < ticks.at().size(); i++) {
        double place = place(c, ticks.at().get(i)) * c.pixels();
        double half = room.label().applyAsDouble(ticks.labels().get(i)) / 2;
        assertThat(place).isBetween(-0.01, c.pixels() + 0.01);
        assertThat(place - half).as("%s in %s", ticks.labels(), c).isGreaterThan(end);
        end = place + half;
      }
    }
  }

  private static double place(Case c, double value) {
    return c.axis().logarithmic()
        ? Math.log(value / c.low()) / Math.log(c.high() / c.low())
        : (value - c.low()) / (c.high() - c.low());
  }

  @Test
  void anAxisOfOrdinaryLengthHasAtLeastTwo() {
    ranges().forEach(TicksTest::hasAtLeastTwo);
  }

  private static void hasAtLeastTwo(Case c) {
    boolean tiny = !c.axis().logarithmic() && c.high() - c.low() < 1e-9 * Math.abs(c.high());
    if (c.pixels() > 250 && !tiny) {
      Ticks ticks = Ticks.of(c.axis(), c.low(), c.high(), Frame.level(c.pixels()));
      assertThat(ticks.at()).as(c.toString()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0 0.2 0.4 0.6 0.8 1.0",
    "-80, 40, −80 −60 −40 −20 0 20 40",
    "0.5, 2.2, 0.6 0.8 1.0 1.2 1.4 1.6 1.8 2.0 2.2",
    "3, 8, 3 4 5 6 7 8",
  })
  void stepsAreOneTwoOrFive(double low, double high, String labels) {
    Ticks ticks = Ticks.of(Axis.axis("q", "mV"), low, high, Frame.level(420));
    assertThat(String.join(" ", ticks.labels())).isEqualTo(labels);
  }

  @Test
  void logarithmicAxesAreLabelledWithPowers() {
    Ticks ticks = Ticks.of(Axis.axis("p", "").log(), 1e-5, 1, Frame.level(400));
    assertThat(ticks.labels()).containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰");
    assertThat(ticks.minor()).hasSize(40);
  }

  @Test
  void lessThanADecadeIsLabelledWithNumbers() {
    Ticks ticks = Ticks.of(Axis.axis("p", "").log(), 2, 9, Frame.level(400));
    assertThat(ticks.labels()).contains("2", "5");
  }

  @ParameterizedTest
  @CsvSource({
    "ms, 20000, s",
    "nA, 0.000003, fA",
    "Hz, 2000000, MHz",
    "µA/cm², 400000, mA/cm²",
    "1/ms, 400000, 10³/ms",
    "'', 3000000, 10⁶",
    "a.u., 3000000, 10⁶ a.u.",
  })
  void largeAndSmallNumbersChangeTheUnit(String unit, double high, String shown) {
    Axis axis = Axis.axis("q", unit);
    Ticks ticks = Ticks.of(axis, 0, high, Frame.level(400));
    assertThat(ticks.title(axis)).startsWith("q [").endsWith(shown + "]");
    assertThat(ticks.labels()).allMatch(label -> label.length() <= 5);
  }

  @Test
  void aNarrowRangeFarFromZeroIsCountedFromAnOffset() {
    Axis axis = Axis.axis("time", "ms");
    Ticks ticks = Ticks.of(axis, 1e9, 1e9 + 0.9e-3, Frame.level(400));
    assertThat(ticks.title(axis)).isEqualTo("time − 1×10⁹ ms [ns]");
    assertThat(ticks.labels()).contains("0", "200", "800");
  }

  @Test
  void namesThatWouldTouchAreBrokenAndCut() {
    List<String> names = List.of("leaky integrate-and-fire", "incomprehensibilities", "c");
    Axis axis = Axis.axis("model", "").named(names);
    Ticks ticks = Ticks.of(axis, -0.5, 2.5, Frame.level(240));
    assertThat(ticks.labels().get(0)).isEqualTo("leaky\nintegrate-\nand-fire");
    assertThat(ticks.labels().get(1)).startsWith("incompr").endsWith("…");
    assertThat(ticks.labels().get(2)).isEqualTo("c");
    assertThat(ticks.labels()).allMatch(label -> Frame.wide(label) < 80);
  }

  @Test
  void namesOneAboveTheOtherAreLeftOutIfTooMany() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "unit " + i).toList();
    Ticks ticks = Ticks.of(Axis.axis("u", "").named(names), -0.5, 19.5, Frame.upright(150));
    assertThat(ticks.labels()).startsWith("unit 0", "unit 2", "unit 4").hasSize(10);
  }
}
