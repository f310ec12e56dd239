package rheobase.notebook.course;

import java.util.List;
import java.util.Map;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise;
import rheobase.notebook.lesson.Lesson;
import rheobase.notebook.lesson.Prediction;
import rheobase.notebook.lesson.Quantity;
import rheobase.recording.quality.BundledRecording;

/** The questions of the notebook {@code 22-your-own-spikes}. */
final class YourOwnSpikes {
  private YourOwnSpikes() {}

  static Lesson lesson() {
    return new Lesson(
        22,
        Prediction.of("Mean CV of the units", "", 1),
        List.of(artefact(), refractory(), surrogates(), published()));
  }

  private static Exercise artefact() {
    return new Exercise(
        "22.1",
        List.of(
            // BundledRecording.ARTEFACT: Faults.hum at 50 Hz
            new Text(
                "the kind",
                "hum",
                Map.of(
                    "knock", "a knock makes all units busy at once; here it is one alone",
                    "twice", "a spike counted twice comes back within a millisecond or two",
                    "crosstalk", "with crosstalk two units share spikes; this one shares none",
                    "fading", "a fading unit grows slower and slower; this one does not")),
            // BundledRecording.HUMMING
            new Quantity("the unit", BundledRecording.HUMMING, 0, "")
                .oneTooFew(
                    "that is its place counted from 0; its number stands in label(place).unit()")
                .slip(
                    3,
                    0.1,
                    "that unit bursts, but no two of its intervals are alike; neurons may do that")
                .slip(5, 0.1, "that unit is merely fast, and it is so all the time"),
            // BundledRecording.HUM_START and HUM_STOP, in s
            new Quantity("its beginning", BundledRecording.HUM_START / 1000, 0.5, "s")
                .in("ms", 1000)
                .slip(BundledRecording.HUM_STOP / 1000, 0.5, "that is its end"),
            new Quantity("its end", BundledRecording.HUM_STOP / 1000, 0.5, "s")
                .in("ms", 1000)
                .slip(BundledRecording.HUM_START / 1000, 0.5, "that is its beginning")
                .slip(
                    (BundledRecording.HUM_STOP - BundledRecording.HUM_START) / 1000,
                    0.3,
                    "that is how long it lasts; the moment at which it ends is asked for")),
        List.of(
            "In the raster, look for a stretch in which one unit is a solid bar. There is more "
                + "than one candidate: look at one with raster(practice.within(seconds(20), "
                + "seconds(22))), and compare how evenly its marks are spaced.",
            "The mains swing 50 times a second, so what they add comes every 20 ms. For which "
                + "train do most of train.intervals() lie within 0.06 ms of 20 ms, and when do the "
                + "spikes come that end such intervals?"),
        "A neuron's intervals vary; the mains do not. For every train count the intervals within "
            + "0.06 ms of 20 ms (one period of 50 Hz, read on a clock of 0.05 ms): eleven trains "
            + "have next to none, unit 8 has more than two hundred. The first and the last spike "
            + "that belong to such an interval give the stretch, 21.4 to 27.4 s. The kind is a "
            + "hum. The screening was blind to it because 20 ms is a lawful interval, shared with "
            + "no other unit, and six seconds of one unit in twelve hardly raise the mean rate.");
  }

  private static Exercise refractory() {
    return new Exercise(
        "22.2",
        List.of(
            // Poisson process with dead time d = 5 ms at r = 50 Hz: CV = 1 − rd
            new Quantity("the CV", 0.750, 0.01, "")
                .in("percent", 100)
                .reciprocal(1, "that is mean over standard deviation; turn it round")
                .slip(
                    0.5625,
                    0.01,
                    "that is variance over squared mean, CV²; take the standard deviation")
                .slip(15.0, 0.3, "that is the standard deviation in ms; divide it by the mean"),
            // the same process, simulated independently; by quadrature 0.4868
            new Quantity("the LV", 0.487, 0.01, "")
                .slip(0.487 / 3, 0.01, "the factor 3 of LV is missing")
                .slip(0.679, 0.01, "that is CV2; LV squares the ratio, and its factor is 3"),
            // the same process, simulated independently; by quadrature 0.6782
            new Quantity("the CV2", 0.679, 0.01, "")
                .slip(0.679 / 2, 0.01, "the factor 2 of CV2 is missing")
                .slip(0.487, 0.01, "that is LV; CV2 takes the absolute value and the factor 2"),
            // the same process, exact renewal counts in windows of 10 ms
            new Quantity("the Fano factor", 0.650, 0.01, "")
                .reciprocal(1, "that is mean over variance; turn it round")
                .slip(
                    0.568, 0.01, "that is the Fano factor in windows of 100 ms; take windows of 10")
                .slip(
                    0.750,
                    0.01,
                    "that is CV; the Fano factor is variance over mean of counts in windows")),
        List.of(
            "All four are methods of a spike train; the Fano factor wants to know its window, in "
                + "ms. Or compute the CV yourself from neuron.intervals().",
            "double[] I = neuron.intervals(). CV is their standard deviation over their mean; CV2 "
                + "is the mean of 2|I − I′|/(I + I′) over neighbours, LV that of 3((I − I′)/(I + "
                + "I′))². neuron.fano(10) counts spikes in windows of 10 ms."),
        "neuron.cv(), neuron.lv(), neuron.cv2() and neuron.fano(10): about 0.750, 0.487, 0.679 and "
            + "0.650. A dead time lowers all of them, each by its own amount. In windows of 10 ms "
            + "the Fano factor has not yet come down to CV² = 0.5625: a window that short seldom "
            + "holds two spikes, and where it holds at most one, the count is nearly that of a "
            + "coin.");
  }

  private static Exercise surrogates() {
    String order = "spikes anywhere in the window: the intervals become those of chance";
    String units = "each unit moves by itself, and what they did together is lost";
    return new Exercise(
        "22.3",
        List.of(
            new Text(
                "scattered",
                "ynn",
                Map.of("yyn", order, "yny", units, "nnn", "no spike is added or taken away")),
            new Text(
                "shuffled",
                "yyn",
                Map.of(
                    "ynn",
                    "the intervals come in another order, and all of them are there",
                    "yyy",
                    units)),
            new Text(
                "rotated",
                "yyn",
                Map.of(
                    "ynn",
                    "a train that is turned round keeps its intervals, but for one",
                    "yyy",
                    units)),
            new Text(
                "jittered",
                "yny",
                Map.of(
                    "yyn", "spikes move within a tenth of a second, and short intervals with them",
                    "ynn", "what is slower than the window stays, the units' common changes too",
                    "yyy", "short intervals are those of chance after it"))),
        List.of(
            "None of them adds a spike or takes one away. What does each do to the time from one "
                + "spike to the next?",
            "Read the table: the CV says what became of the intervals, and var/mean in a second "
                + "what became of units that fire together."),
        "All four keep the rate. Shuffled and rotated keep the intervals; scattered makes them"
            + " those of a Poisson process, jittered blurs the short ones. Only jittered keeps what"
            + " units do together, if it is slower than the window. So what rotated loses and"
            + " jittered keeps is slow, and what jittered loses is fast.");
  }

  private static Exercise published() {
    // Clauset et al. 2009, table 6.1; five digits by an independent computation on the data
    return new Exercise(
        "22.4",
        List.of(
            new Quantity("where words begin", 7, 0, "")
                .oneTooFew("that is the last value below the tail")
                .oneTooMany("the cut-off itself belongs to the tail"),
            new Quantity("the exponent of words", 1.95273, 1e-3, "")
                .sign("P(x) ∝ x^−α: the exponent is positive")
                .slip(0.95273, 1e-3, "that is the slope of the cumulative distribution, α − 1"),
            new Quantity("attacks in the tail", 547, 0, "")
                .slip(9101, 0.1, "that are all attacks; how many lie from the cut-off on?"),
            new Quantity("the exponent of attacks", 2.36995, 1e-3, "")
                .slip(1.36995, 1e-3, "that is the slope of the cumulative distribution, α − 1"),
            new Quantity("where blackouts begin", 230_000, 1, "customers").in("thousands", 1e-3),
            new Quantity("the exponent of blackouts", 2.27264, 1e-3, "")
                .slip(1.27264, 1e-3, "that is the slope of the cumulative distribution, α − 1")),
        List.of(
            "The lower cut-off is the one of least Kolmogorov–Smirnov distance, and the fit finds "
                + "it. Words and attacks are whole numbers, customers are many enough for a density.",
            "`PublishedTail.WORDS.fit(sets)` has `lower()`, `exponent()` and `size()`."),
        "Words from 7 on with 1.95273, 547 attacks from 12 on with 2.36995, blackouts from 230,000"
            + " customers on with 2.27264. Published are 1.95, 2.4 and 2.3. A p-value near 0.65 lets"
            + " all three pass, and a lognormal fits none of them worse to speak of.");
  }
}
