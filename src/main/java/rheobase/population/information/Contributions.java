package rheobase.population.information;

import java.util.Locale;
import rheobase.units.From;
import rheobase.units.In;

/**
 * The linear Fisher information of a pool, taken apart by what shared noise does to it.
 *
 * <pre>
 *   I = Σ fᵢ′²/Cᵢᵢ  +  Σ fᵢ′² ((C⁻¹)ᵢᵢ − 1/Cᵢᵢ)  +  Σ_{i≠j} fᵢ′ (C⁻¹)ᵢⱼ fⱼ′
 * </pre>
 *
 * <p>For two units of variance 1 and correlation ρ these are f₁² + f₂², ρ² (f₁² + f₂²)/(1 − ρ²) and
 * −2 ρ f₁ f₂/(1 − ρ²). The first is what is left if trials are shuffled. The second does not care
 * which way the signal points and never hurts: what units share can be subtracted. Only the third
 * does care, and it has either sign.
 *
 * @param independent what units tell whose noise is their own
 * @param noiseCorrelation what correlated noise adds whatever the signal is, zero or positive
 * @param interplay what depends on signal and noise together
 */
@From(value = "azeredo2021")
public record Contributions(
    @In("") double independent, @In("") double noiseCorrelation, @In("") double interplay) {

  /**
   * Takes the information of a pool apart.
   *
   * @param code the pool
   * @return three numbers that sum to its information
   */
  public static Contributions of(PopulationCode code) {
    double[] signal = code.signal();
    double[] deviations = code.deviations();
    double[] diagonal = code.correlation().inverseDiagonal();
    double[] read = code.unlimitedDirection(); // u = C₀⁻¹ f′
    double own = PopulationCode.dot(signal, read);
    double shared = code.limiting() / (1 + code.limiting() * own);
    double independent = code.shuffled();
    double all = 0;
    for (int i = 0; i < signal.length; i++) {
      double inverse = diagonal[i] / (deviations[i] * deviations[i]);
      // (C₀ + ε f′f′ᵀ)⁻¹ = C₀⁻¹ − ε u uᵀ/(1 + ε I₀)
      all += signal[i] * signal[i] * (inverse - shared * read[i] * read[i]);
    }
    return new Contributions(independent, all - independent, code.information() - all);
  }

  /** {@return I, their sum} */
  public double total() {
    return independent + noiseCorrelation + interplay;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "independent %.4g, noise correlation %+.4g, interplay %+.4g: information %.4g",
        independent,
        noiseCorrelation,
        interplay,
        total());
  }
}
