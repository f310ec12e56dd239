package rheobase.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rheobase.neuron.channel.Gate;
import rheobase.numerics.Stepper;
import rheobase.units.In;

/**
 * What every neuron owes its users. A new neuron file is tested by existing: every factory method
 * without parameters of every class that implements {@link Neuron} is called.
 */
class NeuronContractTest {
  static List<Neuron> neurons() throws InvocationTargetException, IllegalAccessException {
    List<Neuron> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("rheobase.neuron")) {
      if (!type.isInterface() && type.isAssignableTo(Neuron.class)) {
        for (Method factory : type.reflect().getDeclaredMethods()) {
          if (Modifier.isStatic(factory.getModifiers())
              && Modifier.isPublic(factory.getModifiers())
              && factory.getParameterCount() == 0
              && factory.getReturnType() == type.reflect()) {
            found.add((Neuron) factory.invoke(null));
          }
        }
      }
    }
    return found;
  }

  @Test
  void everyModelHasANamedFactory() throws ReflectiveOperationException {
    assertThat(neurons().stream().map(Object::getClass).distinct())
        .contains(
            LeakyIntegrateAndFire.class,
            Izhikevich.class,
            Izhikevich2007.class,
            AdaptiveExponential.class,
            FitzHughNagumo.class,
            HodgkinHuxley.class,
            PersistentSodium.class,
            PersistentSodiumPotassium.class);
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void startsOnThisSideOfItsThresholdInAFiniteStateOfItsOwn(Neuron neuron) {
    double[] start = neuron.start();
    assertThat(start).hasSameSizeAs(neuron.variables());
    assertThat(Arrays.stream(start).allMatch(Double::isFinite)).isTrue();
    assertThat(neuron.polarity() * start[0]).isLessThan(neuron.polarity() * neuron.threshold());
    start[0] = 1e6;
    assertThat(neuron.start()[0]).as("a new array every time").isNotEqualTo(1e6);
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void theSlopeIsFiniteAndLeavesTheStateAlone(Neuron neuron) {
    double[] x = neuron.start();
    double[] copy = x.clone();
    double[] dx = new double[x.length];
    neuron.slope(x, 0.1, dx);
    assertThat(x).isEqualTo(copy);
    assertThat(Arrays.stream(dx).allMatch(Double::isFinite)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void currentPushesThePotentialUp(Neuron neuron) {
    double[] x = neuron.start();
    double[] with = new double[x.length];
    double[] without = new double[x.length];
    neuron.slope(x, 1, with);
    neuron.slope(x, 0, without);
    assertThat(with[0]).isGreaterThan(without[0]);
    for (int i = 1; i < x.length; i++) {
      assertThat(with[i]).as("variable %d does not see the current", i).isEqualTo(without[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void itsIonicCurrentsAreWhatChargesTheMembrane(Neuron neuron) {
    if (neuron instanceof Currents membrane) {
      double[] x = neuron.start();
      x[0] += 17;
      double[] without = new double[x.length];
      double[] with = new double[x.length];
      neuron.slope(x, 0, without);
      neuron.slope(x, 1, with);
      double sum = membrane.currents(x).stream().mapToDouble(i -> i.at(x[0])).sum();
      // C dV/dt = I − Σ g (V − E), so that dV/dt = 0 at I = Σ g (V − E)
      assertThat(-without[0] / (with[0] - without[0])).isEqualTo(sum, within(1e-9 * Math.abs(sum)));
    }
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void itsGatesSettleWhereTheirSlopeVanishes(Neuron neuron) {
    if (neuron instanceof Currents membrane) {
      double[] x = neuron.start();
      double[] dx = new double[x.length];
      x[0] += 17;
      for (int i = 1; i < x.length; i++) {
        String name = neuron.variables().get(i).name();
        Gate gate =
            membrane.gates().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
        neuron.slope(x, 0, dx);
        // dx/dt = (x∞ − x)/τ
        assertThat(dx[i] * gate.timeConstant(x[0]) + x[i])
            .isEqualTo(gate.settled(x[0]), within(1e-12));
        // α (1 − x) − β x
        double opening = gate.opening(x[0]) * (1 - x[i]);
        assertThat(dx[i]).isEqualTo(opening - gate.closing(x[0]) * x[i], within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void aResetPutsThePotentialBelowTheThreshold(Neuron neuron) {
    double[] x = neuron.start();
    x[0] = neuron.threshold();
    neuron.reset(x);
    if (neuron.firing() != Firing.UPSTROKE) {
      assertThat(x[0]).isLessThan(neuron.threshold());
    } else {
      assertThat(x[0]).isEqualTo(neuron.threshold());
    }
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void itsOwnStepperFollowsIt(Neuron neuron) {
    assertThat(neuron.step()).isPositive();
    if (neuron.stepper() == Stepper.EXPONENTIAL) {
      assertThat(neuron).isInstanceOf(RelaxingNeuron.class);
    }
    assertThat(neuron.refractoryPeriod()).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void rateTimesDistanceToTheTargetIsTheSlope(Neuron neuron) {
    if (neuron instanceof RelaxingNeuron relaxing) {
      double[] x = neuron.start();
      double[] rate = new double[x.length];
      double[] target = new double[x.length];
      double[] dx = new double[x.length];
      for (double moved = -30; moved < 70; moved += 7) {
        x[0] = neuron.start()[0] + moved;
        relaxing.relax(x, 1.5, rate, target);
        relaxing.slope(x, 1.5, dx);
        for (int i = 0; i < x.length; i++) {
          double size = rate[i] * (Math.abs(target[i]) + Math.abs(x[i])); // what rounding is of
          assertThat(dx[i]).isEqualTo(rate[i] * (target[i] - x[i]), within(1e-12 * size));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("neurons")
  void everyNumberHasAUnitAndTheModelANameInWords(Neuron neuron) {
    assertThat(Arrays.stream(neuron.getClass().getRecordComponents()))
        .allMatch(c -> !c.getType().isPrimitive() || c.isAnnotationPresent(In.class));
    assertThat(neuron.name()).isNotBlank().isNotEqualTo(neuron.getClass().getSimpleName());
  }
}
