package rheobase.population.redundancy;

import java.util.List;
import rheobase.numerics.Seed;
import rheobase.units.From;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * Typical people and two mutations on one landscape, and an environment that moves all of them
 * along θ₁ by the same amount: warmer, more acid, under a drug or stress. All three are well at
 * first. The places are ours, chosen so that the shift tells B from A.
 *
 * @param landscape how circuits perform
 * @param typical people without a mutation
 * @param a people with mutation A
 * @param b people with mutation B
 */
@From(value = "mizusaki2021", where = "figure 1, for the idea")
public record Scenario(Landscape landscape, Cohort typical, Cohort a, Cohort b) {
  /** How far the environment moves θ₁ in the figures. */
  public static final double SHIFT = 1;

  /** How many people a share is counted on. */
  public static final int PEOPLE = 2000;

  private static final String TYPICAL = "typical";
  private static final String A = "mutation A";
  private static final String B = "mutation B";

  /** Refuses a scenario with somebody missing. */
  public Scenario {
    Require.present("landscape", landscape, "take one, such as Landscape.sloppy()");
    Require.present("typical people", typical, "give a cohort");
    Require.present("people with mutation A", a, "give a cohort");
    Require.present("people with mutation B", b, "give a cohort");
  }

  /** {@return the three on a round hill} */
  public static Scenario generic() {
    return new Scenario(
        Landscape.generic(),
        new Cohort(TYPICAL, -0.4, 0.1, 0.3),
        new Cohort(A, -1, -0.8, 0.25),
        new Cohort(B, 1.1, 0.7, 0.25));
  }

  /** {@return the three on a hill a hundred times more curved across than along} */
  public static Scenario sloppy() {
    return new Scenario(
        Landscape.sloppy(),
        new Cohort(TYPICAL, -0.4, -0.1, 0.3),
        new Cohort(A, 0.5, 2, 0.25),
        new Cohort(B, -0.3, -1.7, 0.25));
  }

  /** {@return the three on a curved ridge} */
  public static Scenario dependent() {
    return new Scenario(
        Landscape.dependent(),
        new Cohort(TYPICAL, -0.7, -0.85, 0.2),
        new Cohort(A, -2.2, -1.05, 0.2),
        new Cohort(B, 1.1, 0, 0.2));
  }

  /** {@return each of the three on a peak of its own} */
  public static Scenario manySolutions() {
    return new Scenario(
        Landscape.manySolutions(),
        new Cohort(TYPICAL, -2, 0.9, 0.2),
        new Cohort(A, -0.3, -1.5, 0.2),
        new Cohort(B, 1.3, 1.6, 0.2));
  }

  /** {@return all four, in the order of the figure} */
  public static List<Scenario> all() {
    return List.of(generic(), sloppy(), dependent(), manySolutions());
  }

  /** {@return the three cohorts, typical first} */
  public List<Cohort> cohorts() {
    return List.of(typical, a, b);
  }

  /**
   * The same people in another environment.
   *
   * @param shift what is added to everyone's θ₁
   * @return the scenario there
   */
  public Scenario shifted(@In("") double shift) {
    return treated(shift, 0);
  }

  /**
   * The same people in another environment, all under a drug that acts on θ₂.
   *
   * @param shift what is added to everyone's θ₁
   * @param dose what is added to everyone's θ₂
   * @return the scenario there
   */
  public Scenario treated(@In("") double shift, @In("") double dose) {
    return new Scenario(
        landscape, typical.moved(shift, dose), a.moved(shift, dose), b.moved(shift, dose));
  }

  /**
   * Who is well: of 2000 people of each cohort those with P above ½.
   *
   * @param seed where chance comes from
   * @return three shares, typical first
   */
  public double[] shares(Seed seed) {
    return cohorts().stream().mapToDouble(c -> c.share(landscape, PEOPLE, seed)).toArray();
  }
}
