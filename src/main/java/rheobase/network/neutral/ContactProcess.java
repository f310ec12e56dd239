package rheobase.network.neutral;

import java.util.ArrayList;
import java.util.List;
import rheobase.numerics.Roots;
import rheobase.numerics.Seed;
import rheobase.units.Digits;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * The contact process on N sites that all touch each other, with a label on every active site.
 *
 * <pre>
 *   active → idle   at rate 1
 *   idle → active   at rate λ ρ^n by contact, and at rate ε of itself;   ρ = share of active sites
 *   mean field:     dρ/dt = λ ρ^n (1 − ρ) − ρ + ε (1 − ρ)
 * </pre>
 *
 * <p>A site that wakes of itself founds a family, with a label of its own; one that is woken by
 * contact copies the label of an active site drawn at random. No label is better at this than
 * another, so families drift: each gains a member at the rate λ ρ^(n−1) (1 − ρ) and loses one at
 * the rate 1 per member, and the two are almost equal wherever activity sustains itself. With n = 1
 * the share of active sites grows continuously from λ = 1 on; with n = 2, where it takes two active
 * sites to wake one, it jumps at λ = 4 from 0 to ½. Time is measured in mean times that a site
 * stays active.
 *
 * @param size N
 * @param contact λ
 * @param partners n, 1 or 2
 * @param spontaneous ε
 */
@From(value = "martinello2017", where = "minimal model; λ, ε and N are ours")
public record ContactProcess(
    @In("") int size, @In("") double contact, @In("") int partners, @In("") double spontaneous) {
  private static final int GRID = 20_000;

  /** Refuses negative rates and more than two partners. */
  public ContactProcess {
    Require.within("number of sites", size, 2, 10_000_000, "", "10000 are usual");
    Require.notNegative("contact rate λ", contact, "", "2 is far above the transition at 1");
    Require.within("partners n", partners, 1, 2, "", "1 is the contact process");
    Require.notNegative("spontaneous rate ε", spontaneous, "", "0.001 is usual");
  }

  /**
   * Ten thousand sites, each of which can wake another alone; ε = 0.001.
   *
   * @param contact λ
   * @return the process with a continuous transition at λ = 1
   */
  public static ContactProcess linear(@In("") double contact) {
    return new ContactProcess(10_000, contact, 1, 0.001);
  }

  /**
   * Ten thousand sites, of which it takes two to wake one; ε = 0.001.
   *
   * @param contact λ
   * @return the process with a discontinuous transition, at λ = 4 for ε → 0
   */
  public static ContactProcess quadratic(@In("") double contact) {
    return new ContactProcess(10_000, contact, 2, 0.001);
  }

  /**
   * The same process on more or fewer sites.
   *
   * @param newSize N
   * @return a new process
   */
  public ContactProcess withSize(@In("") int newSize) {
    return new ContactProcess(newSize, contact, partners, spontaneous);
  }

  /**
   * The same process with more or fewer founders.
   *
   * @param newSpontaneous ε
   * @return a new process
   */
  public ContactProcess withSpontaneous(@In("") double newSpontaneous) {
    return new ContactProcess(size, contact, partners, newSpontaneous);
  }

  /**
   * The shares of active sites at which the mean field rests.
   *
   * @return each ρ with λ ρ^n (1 − ρ) − ρ + ε (1 − ρ) = 0, the lowest first; where there are three,
   *     the one in the middle is unstable
   */
  public List<Double> meanField() {
    List<Double> found = new ArrayList<>();
    if (spontaneous == 0) {
      found.add(0.0);
    }
    found.addAll(Roots.all(this::growth, 1e-12, 1 + 0.5 / GRID, 1.0 / GRID)); // the last point is 1
    return List.copyOf(found);
  }

  private double growth(double rho) {
    return activation(rho) * (1 - rho) - rho; // (λ ρ^n + ε)(1 − ρ) − ρ
  }

  private double activation(double rho) {
    return (partners == 1 ? contact * rho : contact * rho * rho) + spontaneous;
  }

  /**
   * The highest share of active sites that the mean field can hold.
   *
   * @return ρ*
   */
  @In("")
  public double density() {
    List<Double> rests = meanField();
    return rests.get(rests.size() - 1);
  }

  /**
   * How many members a family gains for each that it loses, at the density of the mean field.
   *
   * @return b/d = λ ρ*^(n−1) (1 − ρ*) = 1 − ε (1 − ρ*)/ρ*; neutral drift at 1
   */
  @In("")
  public double birthOverDeath() {
    double rho = density();
    return (partners == 1 ? contact : contact * rho) * (1 - rho);
  }

  /**
   * Follows every site and every label, from the density of the mean field on.
   *
   * @param duration in mean active times
   * @param recorded of how many activations, the first ones, time, site, label and parent are kept
   * @param seed where chance comes from
   * @return the families, and the activations that were kept; what there is if the thread is
   *     interrupted
   */
  public ContactRun run(@In("") double duration, int recorded, Seed seed) {
    return run(density(), duration, recorded, seed);
  }

  /**
   * Follows every site and every label.
   *
   * @param start the share of sites that are active at first, from 0 to 1; they belong to no family
   * @param duration in mean active times
   * @param recorded of how many activations, the first ones, time, site, label and parent are kept
   * @param seed where chance comes from
   * @return the families, and the activations that were kept; what there is if the thread is
   *     interrupted
   */
  public ContactRun run(@In("") double start, @In("") double duration, int recorded, Seed seed) {
    Require.within("share of active sites", start, 0, 1, "", "density() is the mean field's");
    Require.within("duration", duration, 1e-6, 1e9, "", "3000 show a power law");
    Require.within("number of recorded activations", recorded, 0, 50_000_000, "", "0 keeps none");
    Require.present("seed", seed, "use seed(1)");
    var sites = new LabelledSites(this, recorded, seed.stream("contact process"));
    sites.wake(Math.toIntExact(Math.round(start * size)));
    sites.follow(duration);
    return sites.result();
  }

  @Override
  public String toString() {
    return "contact process on "
        + size
        + " sites, λ = "
        + Digits.of(contact, 4)
        + (partners == 2 ? ", two partners" : "")
        + ", ε = "
        + Digits.of(spontaneous, 2);
  }
}
