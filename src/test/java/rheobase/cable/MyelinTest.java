package rheobase.cable;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MyelinTest {
  private static CableRecording run(double diameter, int nodes) {
    return CableRun.of(
            Cable.myelinated(diameter, nodes), 1.5, new Electrode(0.4 * diameter, 0, 0, 0.1))
        .withSteps(0.0025, 0.01)
        .run();
  }

  private static double speed(double diameter) {
    double internode = 0.1 * diameter;
    return run(diameter, 31).speed(10 * internode, 20 * internode);
  }

  @Test
  void speedGrowsInProportionToTheDiameter() {
    // nodes of one width, everything else in proportion: the delay from node to node stays the same
    assertThat(speed(20) / speed(5)).isCloseTo(4, Percentage.withPercentage(1));
  }

  @Test
  void myelinIsFasterThanABareFibreAsThick() {
    CableRecording bare =
        CableRun.of(Cable.bare(10, 4), 2, new Electrode(100, 0, 0, 0.2))
            .withSteps(0.005, 0.01)
            .run();
    assertThat(speed(10)).isGreaterThan(5 * bare.speed(1.5, 3));
  }

  @Test
  void theBareFibreObeysTheSquareRootToo() {
    double thin = bare(5);
    double thick = bare(20);
    assertThat(thick / thin).isCloseTo(2, Percentage.withPercentage(1));
  }

  private static double bare(double diameter) {
    double length = Math.sqrt(diameter);
    double current = 3 * Math.pow(diameter, 1.5);
    return CableRun.of(Cable.bare(diameter, length), 1.6, new Electrode(current, 0, 0, 0.2))
        .withSteps(0.005, 0.1)
        .run()
        .speed(0.4 * length, 0.8 * length);
  }

  @Test
  void theSpikeIsMadeAtTheNodesOnly() {
    CableRecording run = run(10, 31);
    // a node and the two internodes about it: the sheath follows what the node does
    double node = 15 + 15 * 0.0015;
    assertThat(run.peak(node)).isGreaterThan(run.peak(node + 0.4));
    assertThat(run.gate(1, 0.5)).contains(Double.NaN); // no gates under the sheath
  }

  @Test
  void withoutSodiumChannelsNothingArrives() {
    RabbitNode node = RabbitNode.warm();
    Cable poisoned = Cable.myelinated(10, 31).replacing(node, node.withSodiumConductance(0));
    CableRecording run =
        CableRun.of(poisoned, 1, new Electrode(4, 0, 0, 0.1)).withSteps(0.0025, 0.01).run();
    // what is left after 10 internodes of a push that made a spike
    assertThat(run.peak(10)).isLessThan(-79.9);
  }

  @Test
  void restIsWhereTheNodesCurrentsCancel() {
    // sweeney1987: rest at −80 mV
    assertThat(RabbitNode.warm().rest())
        .isCloseTo(-80, org.assertj.core.api.Assertions.within(0.01));
  }
}
