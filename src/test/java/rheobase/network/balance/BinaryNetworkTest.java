package rheobase.network.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rheobase.numerics.Seed.seed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryNetworkTest {
  private static final BinaryNetwork PUBLISHED = BinaryNetwork.published();

  /** (J_I E − J_E I)/(J_E − J_I) = (1.8 − 1.6)/0.2 = 1 and (E − I)/(J_E − J_I) = 1. */
  @Test
  void inALimitlessNetworkBothActivitiesEqualTheDrive() {
    assertThat(PUBLISHED.balanced()[0]).isCloseTo(0.2, within(1e-12));
    assertThat(PUBLISHED.balanced()[1]).isCloseTo(0.2, within(1e-12));
  }

  /** Independent computation of the fixed point at K = 1000, given to four digits. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.0587, 0.0787", "0.2, 0.1547, 0.1765", "0.3, 0.2527, 0.2727"})
  void theoryGivesTheseActivitiesAtAThousandInputs(double drive, double e, double i) {
    double[] m = PUBLISHED.withInputs(1000).withDrive(drive).expected();
    assertThat(m[0]).isCloseTo(e, within(6e-5));
    assertThat(m[1]).isCloseTo(i, within(6e-5));
  }

  /** Independent simulation of 4000 + 4000 units with K = 400; seeds scatter by 7 %. */
  @ParameterizedTest
  @CsvSource({"0.2, 0.133, 0.165", "0.3, 0.230, 0.260"})
  void unitsFollowTheDrive(double drive, double e, double i) {
    var found = PUBLISHED.withDrive(drive).run(30, seed(1));
    assertThat(found.excitatoryActivity()).isCloseTo(e, within(0.07 * e));
    assertThat(found.inhibitoryActivity()).isCloseTo(i, within(0.07 * i));
  }

  /** √K: from 100 to 900 inputs each part grows threefold, but for the activities' own growth. */
  @Test
  void partsGrowAsTheRootWhileNetAndFluctuationStay() {
    var few = PUBLISHED.withSize(2000).withInputs(100).run(24, seed(2));
    var many = PUBLISHED.withSize(2000).withInputs(900).run(24, seed(2));
    assertThat(many.excitation() / few.excitation()).isBetween(3.0, 4.2);
    assertThat(many.inhibition() / few.inhibition()).isBetween(3.0, 4.2);
    assertThat(Math.abs(many.net())).isLessThan(1);
    assertThat(many.fluctuation() / few.fluctuation()).isBetween(0.7, 1.1);
  }

  /** √100/K equals 1/√K at K = 100; beyond, K (100/K²) = 100/K takes the fluctuation away. */
  @Test
  void weakSynapsesLoseTheFluctuation() {
    assertThat(PUBLISHED.withInputs(100).withWeakSynapses().strength()).isEqualTo(0.1);
    var weak = PUBLISHED.withSize(2000).withInputs(900).withWeakSynapses().run(24, seed(2));
    var strong = PUBLISHED.withSize(2000).withInputs(900).run(24, seed(2));
    assertThat(weak.fluctuation()).isLessThan(strong.fluctuation() / 2);
    assertThat(weak.excitation()).isLessThan(4);
  }

  @Test
  void theSameSeedGivesTheSameRun() {
    var small = PUBLISHED.withSize(500).withInputs(50);
    assertThat(small.run(12, seed(3))).isEqualTo(small.run(12, seed(3)));
    assertThat(small.run(12, seed(3))).isNotEqualTo(small.run(12, seed(4)));
  }

  @Test
  void moreInputsThanUnitsAreRefused() {
    assertThatThrownBy(() -> PUBLISHED.withInputs(5000))
        .hasMessageContainingAll("number of inputs", "4000");
    assertThatThrownBy(() -> PUBLISHED.run(1, seed(1))).hasMessageContaining("60 is usual");
  }
}
