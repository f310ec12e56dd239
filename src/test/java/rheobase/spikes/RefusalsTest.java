package rheobase.spikes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.numerics.Seed.seed;
import static rheobase.units.Quantities.hertz;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.spikes.process.BernoulliProcess;
import rheobase.spikes.process.GammaProcess;
import rheobase.spikes.process.InhomogeneousPoisson;
import rheobase.spikes.process.PoissonProcess;
import rheobase.spikes.process.PoissonTest;
import rheobase.spikes.process.RefractoryPoisson;
import rheobase.spikes.process.TimeRescaling;

/** Nonsense is refused by a message that names the thing, the value and the way out. */
class RefusalsTest {
  private static final SpikeTrain TRAIN = SpikeTrain.of(100, 10, 20, 40);
  private static final SpikeTrains TRAINS = SpikeTrains.of(TRAIN, TRAIN);
  private static final double NAN = Double.NaN;

  /** What is tried, the thing its message names, and the value. */
  static Stream<Arguments> trains() {
    return Stream.of(
        nonsense(() -> SpikeTrain.of(0), "end of the window", "0.0 ms"),
        nonsense(() -> SpikeTrain.of(NAN), "end of the window", "NaN"),
        nonsense(() -> SpikeTrain.between(NAN, 5), "start of the window", "NaN"),
        nonsense(() -> SpikeTrain.between(5, 5), "end of the window", "5.0 ms"),
        nonsense(() -> SpikeTrain.of(10, 11), "spike 0", "11.0 ms"),
        nonsense(() -> SpikeTrain.of(10, 1, NAN), "spike 1", "NaN"),
        nonsense(() -> SpikeTrain.of(10, 1, 5, 4), "spike 2", "sort the times"),
        nonsense(() -> SpikeTrain.of(10, (double[]) null), "spike times", "null"),
        nonsense(() -> TRAIN.within(-1, 50), "start of the window", "-1.0 ms"),
        nonsense(() -> TRAIN.within(1, 101), "end of the window", "101.0 ms"),
        nonsense(() -> SpikeTrains.of(List.of()), "number of spike trains", "0"),
        nonsense(() -> SpikeTrains.of(List.of(), List.of(TRAIN)), "0 labels", "1 train"),
        nonsense(() -> SpikeTrains.of(TRAIN, SpikeTrain.of(99)), "train 1", "99.0"),
        nonsense(() -> events(new int[0]), "number of events", "0"),
        nonsense(() -> events(new int[1], 1, 2), "1 units", "2 times"),
        nonsense(() -> events(new int[2], 1, NAN), "unit 0", "NaN"),
        nonsense(() -> events(new int[] {3, 3}, 1, -1), "unit 3", "-1.0 ms"),
        nonsense(() -> events(null, 1), "units of the events", "null"),
        nonsense(() -> TRAIN.lvr(-5), "refractoriness", "-5.0 ms"),
        nonsense(() -> TRAIN.lvr(NAN), "refractoriness", "NaN"),
        nonsense(() -> TRAIN.fano(0), "counting window", "0.0 ms"),
        nonsense(() -> TRAIN.fano(51), "counting window", "51.0 ms"),
        nonsense(() -> TRAIN.fano(1e-9), "counting window", "1.0E-9 ms"),
        nonsense(() -> TRAINS.fano(-1), "counting window", "-1.0 ms"),
        nonsense(() -> Irregularity.of(TRAINS, 60), "counting window", "60.0 ms"),
        nonsense(() -> FanoCurve.of(TRAINS), "number of windows", "0"),
        nonsense(() -> FanoCurve.of(TRAINS, 10, 80), "counting window", "80.0 ms"));
  }

  static Stream<Arguments> counts() {
    Counts counts = Counts.of(TRAIN, 10);
    return Stream.of(
        nonsense(() -> Counts.of(TRAIN, 0), "bin width", "0.0 ms"),
        nonsense(() -> Counts.of(TRAINS, NAN), "bin width", "NaN"),
        nonsense(() -> Counts.of(TRAIN, 1e-7), "bin width", "1.0E-7 ms"),
        nonsense(() -> counts.rebin(0), "number of bins to join", "0"),
        nonsense(() -> counts.correlation(Counts.of(TRAIN, 5)), "10 bins", "20 bins"),
        nonsense(
            () -> Counts.ofIntervals(SpikeTrains.of(SpikeTrain.of(9, 1)), 1), "intervals", "0"),
        nonsense(() -> CountMatrix.of(TRAINS, 101), "bin width", "101.0 ms"),
        nonsense(() -> CountMatrix.of(SpikeTrains.of(TRAIN), 10).fano(), "number of trains", "1"),
        nonsense(() -> CountMatrix.of(TRAINS, 90).correlations(), "number of bins", "1"),
        nonsense(() -> CountMatrix.of(TRAINS, 90).meanCorrelation(), "number of bins", "1"),
        nonsense(() -> Correlogram.auto(TRAIN, 0, 50), "bin width", "0.0 ms"),
        nonsense(() -> Correlogram.auto(TRAINS, 1, 100), "reach", "100.0 ms"),
        nonsense(() -> Correlogram.auto(TRAINS, 10, 5), "reach", "5.0 ms"),
        nonsense(() -> Correlogram.auto(TRAINS, 1e-7, 50), "number of bins", "10⁸"),
        nonsense(() -> Correlogram.cross(TRAIN, TRAIN, 1, NAN), "reach", "NaN"),
        nonsense(() -> Correlogram.cross(TRAIN, SpikeTrain.of(99), 1, 5), "3 spikes", "0 spikes"),
        nonsense(() -> RateCurve.psth(TRAINS, -1), "bin width", "-1.0 ms"),
        nonsense(() -> RateCurve.smoothed(TRAINS, null, 5, 1), "kernel", "null"),
        nonsense(() -> smoothed(0, 1), "width of the kernel", "0.0 ms"),
        nonsense(() -> smoothed(101, 1), "width of the kernel", "101.0 ms"),
        nonsense(() -> smoothed(50, .01), "width of the kernel", "1000 steps"),
        nonsense(() -> smoothed(5, NAN), "bin width", "NaN"));
  }

  static Stream<Arguments> processes() {
    var fast = InhomogeneousPoisson.at(t -> t < 50 ? .1 : .3, .2);
    var slow = InhomogeneousPoisson.at(t -> -.1, .2);
    SpikeTrain long1 = PoissonProcess.at(.1).draw(1000, seed(1));
    return Stream.of(
        nonsense(() -> PoissonProcess.at(-1), "rate of the Poisson process", "-1.0 1/ms"),
        nonsense(() -> PoissonProcess.at(NAN), "rate of the Poisson process", "NaN"),
        nonsense(() -> PoissonProcess.at(20).draw(1e9, seed(1)), "number of spikes", "2.00e+10"),
        nonsense(() -> PoissonProcess.at(1).draw(0, 9, seed(1)), "number of trains", "0"),
        nonsense(() -> PoissonProcess.at(1).draw(2, 9, null), "seed", "null"),
        nonsense(() -> PoissonProcess.at(1).countProbability(-1, 9), "number of spikes", "-1"),
        nonsense(() -> PoissonProcess.at(1).countProbability(1, 0), "counting window", "0.0 ms"),
        nonsense(() -> BernoulliProcess.at(-1, 1), "rate of the Bernoulli", "-1.0 1/ms"),
        nonsense(() -> BernoulliProcess.at(1, 0), "time step", "0.0 ms"),
        nonsense(() -> BernoulliProcess.at(1, 1), "rate times step", "step below 1.0 ms"),
        nonsense(() -> BernoulliProcess.at(.1, 10.5), "rate times step", "1.05"),
        nonsense(() -> BernoulliProcess.at(.1, 5).draw(4, seed(1)), "number of steps", "5.0 ms"),
        nonsense(() -> RefractoryPoisson.at(-.1, 2), "mean rate", "-0.1 1/ms"),
        nonsense(() -> RefractoryPoisson.at(.1, -2), "dead time", "-2.0 ms"),
        nonsense(() -> RefractoryPoisson.at(hertz(250), 4), "rate times dead time", "250.0 Hz"),
        nonsense(() -> RefractoryPoisson.at(.1, 2).fano(0), "counting window", "0.0 ms"),
        nonsense(() -> RefractoryPoisson.at(.1, 2).fano(1e9), "number of spikes", "fanoLimit"),
        nonsense(() -> GammaProcess.at(NAN, 2), "mean rate", "NaN"),
        nonsense(() -> GammaProcess.at(1, 0), "shape", "0.0"),
        nonsense(() -> GammaProcess.at(1, NAN), "shape", "NaN"),
        nonsense(() -> InhomogeneousPoisson.at(null, 1), "rate", "null"),
        nonsense(() -> InhomogeneousPoisson.at(t -> 1, 0), "bound on the rate", "0.0 1/ms"),
        nonsense(() -> fast.draw(1000, seed(1)), "rate at 5", "0.3 1/ms"),
        nonsense(() -> slow.draw(1000, seed(1)), "rate at ", "-0.1 1/ms"),
        nonsense(() -> TimeRescaling.of(TRAIN, t -> 1), "number of spikes", "3"),
        nonsense(() -> TimeRescaling.of(long1, null), "rate", "null"),
        nonsense(() -> TimeRescaling.of(long1, t -> NAN), "rate at ", "NaN"),
        nonsense(() -> TimeRescaling.of(long1, t -> 1, 0), "integration panel", "0.0 ms"),
        nonsense(() -> TimeRescaling.of(long1, t -> 1, 1e-9), "integration panels", "×10¹"),
        nonsense(() -> PoissonTest.of(), "number of counts", "0"),
        nonsense(() -> PoissonTest.of(0, 0, 0), "mean count", "0.0"),
        nonsense(() -> PoissonTest.of(1, -1, 3), "spike count", "-1"),
        nonsense(() -> PoissonTest.of(1, 2, 3), "number of classes", "1"),
        nonsense(() -> PoissonTest.withMean(NAN, 1), "mean count", "NaN"),
        nonsense(() -> PoissonTest.of(Integer.MAX_VALUE), "largest spike count", "2.1"));
  }

  private static Arguments nonsense(ThrowingCallable attempt, String thing, String value) {
    return Arguments.of(thing, value, attempt);
  }

  private static SpikeTrains events(int[] unit, double... time) {
    return SpikeTrains.ofEvents(0, 10, "", unit, time);
  }

  private static RateCurve smoothed(double width, double step) {
    return RateCurve.smoothed(TRAINS, Kernel.BOX, width, step);
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource({"trains", "counts", "processes"})
  void isRefusedWithAReason(String thing, String value, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(thing)
        .hasMessageContaining(value)
        .hasMessageContaining("; ");
  }
}
