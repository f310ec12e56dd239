package rheobase.network.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rheobase.numerics.algebra.Eigenvalue;
import rheobase.phaseplane.PhasePlane;
import rheobase.phaseplane.Stability;

/** Where the activity of two populations rests, swings and jumps. */
class WilsonCowanTest {
  private static final WilsonCowan TUTORIAL = WilsonCowan.tutorial();
  private static final WilsonCowan CLASSIC = WilsonCowan.classic();

  @Test
  void theFirstPaperHasItsLimitCycle() {
    // independent computation: rest, eigenvalues per ms, range of E and period
    assertThat(CLASSIC.rest()).containsExactly(new double[] {0.20175, 0.10689}, within(1e-5));
    Eigenvalue leading = CLASSIC.eigenvalues()[0];
    assertThat(leading.real()).isEqualTo(0.0144, within(1e-4));
    assertThat(leading.imaginary()).isEqualTo(0.2338, within(1e-4));
    Wave wave = CLASSIC.wave(2000);
    assertThat(wave.low()).isEqualTo(0.1026, within(1e-3));
    assertThat(wave.high()).isEqualTo(0.2697, within(1e-3));
    assertThat(wave.period()).isEqualTo(39.97, within(0.02));
  }

  @Test
  void driveEndsTheSwingOfTheFirstPaper() {
    // independent computation: P = 1.8793, 53.0 Hz
    var route = new DriveRoute(CLASSIC);
    double hopf = route.hopfPoints().get(route.hopfPoints().size() - 1);
    assertThat(hopf).isEqualTo(1.8793, within(1e-3));
    Eigenvalue there = CLASSIC.withDrive(hopf).eigenvalues()[0];
    assertThat(there.real()).isEqualTo(0, within(1e-9));
    assertThat(1000 * there.imaginary() / (2 * Math.PI)).isEqualTo(53.0, within(0.05));
  }

  @Test
  void driveMakesTheTutorialSetJumpAndThenRest() {
    // independent computation: the low state vanishes at P = 0.7135, the swing ends at 0.99915
    assertThat(new DriveRoute(TUTORIAL).saddleNodes())
        .anySatisfy(p -> assertThat(p).isEqualTo(0.7135, within(1e-3)));
    assertThat(new DriveRoute(TUTORIAL).hopfPoints())
        .anySatisfy(p -> assertThat(p).isEqualTo(0.99915, within(1e-3)));
    assertThat(TUTORIAL.withDrive(0.70).rests().size()).isGreaterThan(1);
    assertThat(TUTORIAL.withDrive(0.73).rests()).hasSize(1);
    assertThat(TUTORIAL.withDrive(1.1).wave(2000).amplitude()).isLessThan(1e-6);
  }

  @Test
  void thePhasePlaneSeesTheSameRest() {
    var plane = new PhasePlane(TUTORIAL, 0, -0.05, 1, -0.05, 0.8);
    assertThat(plane.equilibria()).hasSize(1);
    var point = plane.equilibria().get(0);
    assertThat(point.kind()).isEqualTo(Stability.UNSTABLE_FOCUS);
    assertThat(point.array()).containsExactly(TUTORIAL.rest(), within(1e-9));
    assertThat(point.eigenvalues().get(0).real())
        .isEqualTo(TUTORIAL.eigenvalues()[0].real(), within(1e-8));
  }

  @Test
  void theDriveAtALevelMakesItRestThere() {
    for (WilsonCowan model : new WilsonCowan[] {TUTORIAL, CLASSIC}) {
      double[] rest = model.rest();
      assertThat(new DriveRoute(model).driveAt(rest[0])).isEqualTo(model.drive(), within(1e-9));
    }
  }
}
