package rheobase.avalanche.fit;

import java.util.function.Function;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import rheobase.avalanche.tail.CutOffPowerLaw;
import rheobase.avalanche.tail.Exponential;
import rheobase.avalanche.tail.Lognormal;
import rheobase.avalanche.tail.StretchedExponential;
import rheobase.avalanche.tail.Tail;
import rheobase.units.Require;

/**
 * The laws that a power law is compared with, each fitted by greatest likelihood to the same values
 * between the same cut-offs.
 */
public enum Rival {
  /** {@link Exponential}: no long tail at all. */
  EXPONENTIAL {
    @Override
    Tail of(double[] p, PowerLaw law) {
      return new Exponential(StrictMath.exp(p[0]), law.lower(), law.upper(), law.whole());
    }

    @Override
    double[][] starts(PowerLaw law, double excess) {
      return new double[][] {{-StrictMath.log(excess)}};
    }
  },
  /** {@link Lognormal}: a product of many chances. */
  LOGNORMAL {
    @Override
    Tail of(double[] p, PowerLaw law) {
      double inverse = StrictMath.exp(p[1]); // 1/σ²
      double mean = StrictMath.log(law.lower()) - p[0] / inverse;
      return mean < LEAST_MEAN
          ? null
          : new Lognormal(
              mean, 1 / StrictMath.sqrt(inverse), law.lower(), law.upper(), law.whole());
    }

    @Override
    double[][] starts(PowerLaw law, double excess) {
      double s = law.exponent() - 1;
      return new double[][] {{s, -2.5}, {s, -0.5}, {s / 2, -1}};
    }
  },
  /** {@link StretchedExponential}: between an exponential and a power law. */
  STRETCHED_EXPONENTIAL {
    @Override
    Tail of(double[] p, PowerLaw law) {
      return new StretchedExponential(
          StrictMath.exp(p[0]), StrictMath.exp(p[1]), law.lower(), law.upper(), law.whole());
    }

    @Override
    double[][] starts(PowerLaw law, double excess) {
      double s = StrictMath.log(StrictMath.max(law.exponent() - 1, 0.1));
      return new double[][] {{s, -2}, {s, -0.5}};
    }
  },
  /** {@link CutOffPowerLaw}: a power law that ends; the power law is nested in it. */
  CUT_OFF_POWER_LAW {
    @Override
    Tail of(double[] p, PowerLaw law) {
      return new CutOffPowerLaw(p[0], StrictMath.exp(p[1]), law.lower(), law.upper(), law.whole());
    }

    @Override
    double[][] starts(PowerLaw law, double excess) {
      double far = -StrictMath.log(excess);
      double s = law.exponent();
      return new double[][] {{s - 0.05, far - 5}, {s - 0.3, far - 2}, {s - 1, far}};
    }
  };

  private static final double LEAST_MEAN = -300; // of ln x; beyond, a lognormal is a power law
  private static final int EVALUATIONS = 4000;

  /** The law with these parameters, or null if they are out of bounds. */
  abstract Tail of(double[] parameters, PowerLaw law);

  abstract double[][] starts(PowerLaw law, double excess);

  /**
   * The rival of greatest likelihood, for the values that a power law was fitted to.
   *
   * @param fit the power law
   * @return the rival between the same cut-offs
   */
  public Tail fit(PowerLawFit fit) {
    Require.present("fit", fit, "make one with PowerLaw.fit(…)");
    var seen = Seen.of(fit);
    PowerLaw law = fit.law();
    Function<double[], Double> likelihood =
        p -> {
          for (double each : p) {
            if (!(StrictMath.abs(each) < 200)) {
              return Double.NEGATIVE_INFINITY;
            }
          }
          Tail tail = of(p, law);
          double sum = tail == null ? Double.NaN : seen.logLikelihood(tail);
          return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
        };
    PointValuePair best = null;
    for (double[] start :
        starts(law, StrictMath.max(seen.mean() - law.lower(), 1e-9 * law.lower()))) {
      PointValuePair found = climb(likelihood, climb(likelihood, start).getPoint());
      if (best == null || found.getValue() > best.getValue()) {
        best = found;
      }
    }
    return of(best.getPoint(), law);
  }

  private static PointValuePair climb(Function<double[], Double> likelihood, double[] start) {
    var optimizer = new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-10));
    double[] steps = new double[start.length];
    java.util.Arrays.fill(steps, 0.3);
    return optimizer.optimize(
        new MaxEval(EVALUATIONS),
        new ObjectiveFunction(likelihood::apply),
        GoalType.MAXIMIZE,
        new InitialGuess(start),
        new NelderMeadSimplex(steps));
  }
}
