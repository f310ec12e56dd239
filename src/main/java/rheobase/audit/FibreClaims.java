package rheobase.audit;

import static rheobase.audit.claim.Article.SN;

import java.util.List;
import rheobase.audit.claim.Assertion;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Finding;
import rheobase.audit.claim.Interval;
import rheobase.audit.claim.Ruling;
import rheobase.audit.claim.Shown;
import rheobase.cable.Cable;
import rheobase.cable.CableRecording;
import rheobase.cable.CableRun;
import rheobase.cable.Electrode;

/** What is said of the direction in which a spike travels. */
final class FibreClaims {
  private static final double CROSSED = -20; // mV: only spikes cross it
  private static final int INACTIVATION = 1; // the number of the gate h

  private FibreClaims() {}

  static List<Claim> all() {
    return List.of(oneWay(Cable.squid(6.3, 100), Cable.bare(10, 4)));
  }

  /** Squid's axon of 100 mm, and a fibre of 4 mm whose membrane has no potassium channels. */
  static Claim oneWay(Cable squid, Cable bare) {
    return Claim.of(
        4,
        SN,
        "a spike does not travel backward because of hyperpolarisation",
        Ruling.CARE,
        "inactivation keeps it from turning: two spikes that meet annihilate, one that starts"
            + " midway runs both ways",
        new Shown(1, "1.7"),
        Assertion.computed(
            () -> {
              CableRecording met =
                  squid(squid, 14, new Electrode(5000, 0, 0, 1), new Electrode(5000, 100, 0, 1));
              CableRecording midway = squid(squid, 8, new Electrode(8000, 50, 0, 1));
              CableRun run =
                  CableRun.of(bare, 2.6, new Electrode(100, 0, 0, 0.2)).withSteps(0.005, 0.02);
              // at 1 ms the spike has just passed the stretch from 2 to 2.5 mm
              CableRun potential = run.restoring(CableRun.Restored.POTENTIAL, 2, 2.5, 1);
              CableRun inactivation = run.restoring(INACTIVATION, 2, 2.5, 1);
              return List.of(
                  passages("20 mm, after a meeting at 50 mm", met.passages(20, CROSSED), 1),
                  passages("80 mm, after a meeting at 50 mm", met.passages(80, CROSSED), 1),
                  passages("20 mm, from 50 mm", midway.passages(20, CROSSED), 1),
                  passages("80 mm, from 50 mm", midway.passages(80, CROSSED), 1),
                  passages(
                      "the beginning, V restored behind the spike",
                      potential.run().passages(0.3, -40),
                      1),
                  passages(
                      "the beginning, h restored behind the spike",
                      inactivation.run().passages(0.3, -40),
                      2));
            }));
  }

  private static CableRecording squid(Cable axon, double duration, Electrode... pushes) {
    return CableRun.of(axon, duration, pushes).withSteps(0.02, 0.1).run();
  }

  private static Finding passages(String where, int count, int right) {
    return new Finding(
        "spikes at " + where, count, "", Interval.exactly(right, "spikes are counted"));
  }
}
