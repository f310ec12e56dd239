package rheobase.notebook.course.criticality;

import java.util.List;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.sweep.balance.BalanceMap;

/** The questions of the notebook {@code 15-balance-and-criticality}. */
public final class BalanceAndCriticalityLessons {
  private BalanceAndCriticalityLessons() {}

  /** {@return its prediction and its exercises} */
  public static Lesson lesson() {
    BalanceMap map = BalanceMap.ofInhibition();
    return new Lesson(
        15,
        Prediction.of("Share of the map that is balanced and passes for critical", "%", 50),
        List.of(overlap(map), onset(), alone(), waves(map)));
  }

  private static Exercise overlap(BalanceMap map) {
    return new Exercise(
        "15.1",
        // the rule of the text marks the pixels that the text defines: 1; syllabus: 0.7 is enough
        List.of(
            new Quantity("overlap", 1, 0.3, "")
                .in("%", 100)
                .slip(
                    map.overlap(BalanceMap::balanced),
                    0.01,
                    "that marks all balanced pixels, critical or not")
                .slip(0, 0.001, "the rule marks no pixel that is both; is a sign turned round?")),
        List.of(
            "Both definitions stand above the exercise. A rule takes a pixel's numbers and says "
                + "true or false: r -> r.get(\"CV\") > 0.8 is one.",
            "Join the five conditions with &&. For κ near 1 write Math.abs(r.get(\"κ\") - 1) < 0.1."),
        "r -> r.get(\"balance index β\") < 0.1 && Math.abs(r.get(\"CV\") - 1) < 0.15 "
            + "&& r.get(\"DCC\") < 0.1 && Math.abs(r.get(\"κ\") - 1) < 0.1 && r.get(\"var/mean\") < 10 "
            + "marks exactly these pixels, overlap 1. Without the two conditions on balance it marks the "
            + "same ones: on this map nothing passes for critical that is not balanced.");
  }

  private static Exercise onset() {
    return new Exercise(
        "15.2",
        // independent simulation: 1.08 → 1.43 at 4 ms, 1.05 → 0.77 at 14 ms
        List.of(
            new Quantity("sign at 4 ms", 1, 0, "")
                .sign("the Fano factor rises there: fast inhibition does not quench"),
            new Quantity("sign at 14 ms", -1, 0, "")
                .sign("the Fano factor falls there: waves pace the cells while the drive is on")),
        List.of(
            "Read Figure 15.5: is the point of 4 ms above the line of no change, or below?",
            "after − before at 4 ms and at 14 ms; give 1 for a rise and −1 for a fall."),
        "At 4 ms the Fano factor rises with the drive, at 14 ms it falls: +1 and −1. So a stimulus "
            + "steadies single cells only near or beyond the transition of this network.");
  }

  private static Exercise alone() {
    return new Exercise(
        "15.3",
        // a branching process: P(S) ∝ S^(−3/2) at m = 1, every unit excites
        List.of(
            new Quantity("the branching ratio m", 1, 1e-9, "")
                .slip(0, 1e-9, "then no spike has a successor, and every avalanche has size 1")
                .slip(1.5, 1e-9, "3/2 is the exponent of its sizes; m is the mean offspring"),
            new Quantity("its inhibitory units", 0, 0, "")
                .slip(0.2, 1e-9, "that is the share in our network; a branching process needs none")
                .slip(
                    200, 0, "that is their number in our network; a branching process needs none")),
        List.of(
            "In a branching process every spike has a random number of successors.",
            "It is critical where a spike has one successor on average. Who inhibits in it?"),
        "A branching process at m = 1 has sizes with exponent 3/2 and nobody who inhibits. It is "
            + "critical, and balance is not even defined for it: the two are different questions.");
  }

  private static Exercise waves(BalanceMap map) {
    double late = map.sweep().at(1, 18).get("var/mean");
    double earlier = map.sweep().at(1, 12).get("var/mean");
    return new Exercise(
        "15.4",
        // read off the bundled map; another simulation gave 138 at 18 ms and below 7 up to 14 ms
        List.of(
            new Quantity("var/mean at 18 ms", late, 0.05 * late, "")
                .branch(earlier, "that is the value at 12 ms"),
            new Quantity("var/mean at 12 ms", earlier, 0.05 * earlier, "")
                .branch(late, "that is the value at 18 ms")),
        List.of(
            "Which of the columns differs most between the two pixels? Not DCC, not CV.",
            "map.sweep().at(1, 18).get(\"var/mean\"), and the same at 12 ms."),
        "Where cells fire independently var/mean is 1; before the transition it is a few, in waves "
            + "it is tens or more. And the sizes have a bump: each wave is an avalanche of nearly all "
            + "cells.");
  }
}
