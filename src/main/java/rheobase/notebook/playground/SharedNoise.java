package rheobase.notebook.playground;

import static rheobase.figures.Figures.axis;
import static rheobase.figures.Figures.lines;
import static rheobase.figures.Figures.panels;
import static rheobase.numerics.Grid.linspace;

import java.util.LinkedHashMap;
import java.util.Map;
import rheobase.figures.Chart;
import rheobase.figures.Figure;
import rheobase.figures.population.NoiseGeometry;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.page.Fragment;
import rheobase.population.information.PopulationCode;
import rheobase.units.In;
import rheobase.units.Require;

/**
 * An explorer of type C: two neurons that share noise, with the angle of their signal, the
 * correlation and the direction of reading in the reader's hand.
 */
public final class SharedNoise implements Explorer {
  private static final int WIDTH = 880;
  private static final double SIZE = 2; // |Δμ| in standard deviations

  private final double theta;
  private final double correlation;
  private final double phi;
  private final String caption;

  private SharedNoise(double theta, double correlation, double phi, String caption) {
    this.theta = theta;
    this.correlation = correlation;
    this.phi = phi;
    this.caption = caption;
  }

  /**
   * The explorer as it begins.
   *
   * @param theta θ, the angle of the signal from the direction in which both fire more, from 0 to
   *     90°
   * @param correlation ρ of the noise, between −0.95 and 0.95
   * @param phi φ, the angle of reading from the axis of neuron 1, from −90° to 90°
   * @return the explorer
   */
  public static SharedNoise of(
      @In("°") double theta, @In("") double correlation, @In("°") double phi) {
    Require.within("angle of the signal", theta, 0, 90, "°", "the slider ends there");
    Require.within("correlation", correlation, -0.95, 0.95, "", "the slider ends there");
    Require.within("angle of reading", phi, -90, 90, "°", "the slider ends there");
    return new SharedNoise(theta, correlation, phi, "");
  }

  private PopulationCode pair() {
    return PopulationCode.pair(StrictMath.toRadians(theta), correlation);
  }

  @Override
  public SharedNoise caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    String words = Require.present("caption of an explorer", claim, way);
    return new SharedNoise(theta, correlation, phi, words);
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    PopulationCode pair = pair();
    double[] direction = NoiseGeometry.direction(phi);
    Chart plane = NoiseGeometry.answers(pair, SIZE, 3.6);
    plane = NoiseGeometry.along(plane, "read", direction, 2.8);
    double[] angles = linspace(-90, 90, 181);
    Chart ratio =
        lines(axis("reading φ", "°").range(-90, 90), axis("SNR", "").from(0))
            .add("", angles, NoiseGeometry.signalToNoise(pair, SIZE, angles))
            .horizontal(SIZE * SIZE, "alone")
            .horizontal(SIZE * SIZE * pair.information(), "d′²")
            .vertical(phi, "φ");
    return panels(plane, NoiseGeometry.projected(pair, SIZE, direction), ratio)
        .columns(3)
        .size(WIDTH, 300)
        .madeFrom("θ = " + theta + "°, ρ = " + correlation + ", φ = " + phi + "°")
        .caption(caption);
  }

  private String said() {
    return "At θ = %s°, ρ = %s and φ = %s°: SNR %.3f, d′² %.3f, best φ %.1f°, break-even θ %.1f°."
        .formatted(
            theta,
            correlation,
            phi,
            NoiseGeometry.signalToNoise(pair(), SIZE, phi)[0],
            SIZE * SIZE * pair().information(),
            NoiseGeometry.angle(pair().informationDirection()),
            NoiseGeometry.breakEven(correlation));
  }

  @Override
  public String html() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", WIDTH);
    data.put("size", SIZE);
    data.put("theta", theta);
    data.put("rho", correlation);
    data.put("phi", phi);
    return Fragment.live(poster(), said(), data, "noise").html("show it without a caption");
  }

  @Override
  public String plain() {
    String text = "Two neurons that share noise: " + said();
    return caption.isEmpty() ? text : text + "\n" + caption;
  }

  @Override
  public String toString() {
    return plain();
  }
}
