package rheobase.population.redundancy;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import rheobase.numerics.Seed;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * People who share a genotype: a cloud in the plane of two parameters of their circuits, normal and
 * equally wide in both.
 *
 * @param name what they have in common, such as {@code mutation A}
 * @param first the mean of θ₁
 * @param second the mean of θ₂
 * @param spread the standard deviation of each, positive
 */
public record Cohort(
    String name, @In("") double first, @In("") double second, @In("") double spread) {
  /** Refuses a cloud without extent. */
  public Cohort {
    Require.present("name of a cohort", name, "say what its people have in common");
    Require.finite("mean of θ₁ of " + name, first, "", "place the cloud");
    Require.finite("mean of θ₂ of " + name, second, "", "place the cloud");
    Require.positive("spread of " + name, spread, "", "no two people are alike");
  }

  /**
   * The same people in another environment or under a drug.
   *
   * @param byFirst what is added to everyone's θ₁
   * @param bySecond what is added to everyone's θ₂
   * @return the cloud, moved as a whole
   */
  public Cohort moved(@In("") double byFirst, @In("") double bySecond) {
    return new Cohort(name, first + byFirst, second + bySecond, spread);
  }

  /**
   * Some of them. Moved cohorts of one name and seed consist of the same people.
   *
   * @param count how many
   * @param seed where chance comes from
   * @return their θ₁, then their θ₂
   */
  public double[][] people(int count, Seed seed) {
    Require.atLeast("number of people", count, 1, "draw somebody");
    UniformRandomProvider chance = seed.stream("people of " + name);
    var normal = ZigguratSampler.NormalizedGaussian.of(chance);
    double[][] people = new double[2][count];
    for (int i = 0; i < count; i++) {
      people[0][i] = first + spread * normal.sample();
      people[1][i] = second + spread * normal.sample();
    }
    return people;
  }

  /**
   * How many of them are well.
   *
   * @param landscape how their circuits perform
   * @param count how many are drawn
   * @param seed where chance comes from
   * @return the share with P above ½
   */
  @In("")
  public double share(Landscape landscape, int count, Seed seed) {
    double[][] people = people(count, seed);
    int well = 0;
    for (int i = 0; i < count; i++) {
      well += landscape.at(people[0][i], people[1][i]) > Landscape.GOOD ? 1 : 0;
    }
    return (double) well / count;
  }
}
