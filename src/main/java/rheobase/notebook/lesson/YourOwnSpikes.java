package rheobase.notebook.lesson;

import java.util.List;
import rheobase.notebook.lesson.Answer.Quantity;
import rheobase.notebook.lesson.Answer.Text;
import rheobase.notebook.lesson.Exercise.Slip;
import rheobase.recording.quality.BundledRecording;

/** The exercises of the notebook {@code 22-your-own-spikes}. */
final class YourOwnSpikes {
  private YourOwnSpikes() {}

  static List<Exercise> exercises() {
    return List.of(artefact(), refractory());
  }

  private static Exercise artefact() {
    return new Exercise(
        "22.1",
        List.of(
            // BundledRecording.ARTEFACT: Faults.hum at 50 Hz
            new Text("the kind", "hum"),
            // BundledRecording.HUMMING
            new Quantity("the unit", BundledRecording.HUMMING, 0, ""),
            // BundledRecording.HUM_START and HUM_STOP, in s
            new Quantity("its beginning", BundledRecording.HUM_START / 1000, 0.5, "s"),
            new Quantity("its end", BundledRecording.HUM_STOP / 1000, 0.5, "s")),
        List.of(
            new Slip(
                1,
                BundledRecording.HUMMING - 1,
                0.1,
                "that is its place counted from 0; its number stands in label(place).unit()"),
            new Slip(
                1,
                3,
                0.1,
                "that unit bursts, but no two of its intervals are alike; neurons may do that"),
            new Slip(1, 5, 0.1, "that unit is merely fast, and it is so all the time"),
            new Slip(
                3,
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
            new Quantity("the CV", 0.750, 0.01, ""),
            // the same process, simulated independently; by quadrature 0.4868
            new Quantity("the LV", 0.487, 0.01, ""),
            // the same process, simulated independently; by quadrature 0.6782
            new Quantity("the CV2", 0.679, 0.01, ""),
            // the same process, exact renewal counts in windows of 10 ms
            new Quantity("the Fano factor", 0.650, 0.01, "")),
        List.of(
            new Slip(
                0,
                0.5625,
                0.01,
                "that is variance over squared mean, CV²; take the standard deviation"),
            new Slip(0, 15.0, 0.3, "that is the standard deviation in ms; divide it by the mean"),
            new Slip(1, 0.487 / 3, 0.01, "the factor 3 of LV is missing"),
            new Slip(1, 0.679, 0.01, "that is CV2; LV squares the ratio, and its factor is 3"),
            new Slip(2, 0.679 / 2, 0.01, "the factor 2 of CV2 is missing"),
            new Slip(2, 0.487, 0.01, "that is LV; CV2 takes the absolute value and the factor 2"),
            new Slip(
                3, 0.568, 0.01, "that is the Fano factor in windows of 100 ms; take windows of 10"),
            new Slip(
                3,
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
}
