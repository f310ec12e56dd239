package rheobase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import rheobase.figures.picture.Diverging;
import rheobase.network.linear.LinearNetwork;

/** A network as a drawing, as a matrix and as eigenvalues. */
class NetworksTest {
  private static final LinearNetwork PAIR = LinearNetwork.of(new double[][] {{2.8, -4}, {4, 0}});

  @Test
  void theDrawingSaysWhoExcitesWhom() {
    var drawing = Networks.wiring(PAIR, "E", "I");
    assertThat(drawing.alt())
        .contains("E excites itself by 2.8; E excites I by 4; I inhibits E by 4.");
    assertThat(drawing.png()).isNotEmpty();
    assertThatThrownBy(() -> Networks.wiring(PAIR, "E"))
        .hasMessage("1 names for 2 units; give one for each, or none");
    assertThatThrownBy(() -> Networks.wiring(LinearNetwork.of(new double[13][13])))
        .hasMessageContaining("weightMatrix");
  }

  @Test
  void theMatrixStandsAsItIsWritten() {
    // row 1 on top: the greatest weight, 4, is in the lower left corner, the least in the upper
    // right
    assertThat(Networks.weightMatrix(PAIR, "E", "I").alt())
        .contains("least −4 at I, E", "greatest 4 at E, I");
    assertThat(Networks.weightMatrix(LinearNetwork.of(new double[20][20])).png()).isNotEmpty();
  }

  @Test
  void zeroIsWhiteAndSignsAreTwoColours() {
    assertThat(Diverging.at(0.5)).isEqualTo(Color.WHITE);
    assertThat(Diverging.at(0).getBlue()).isGreaterThan(Diverging.at(0).getRed());
    assertThat(Diverging.at(1).getRed()).isGreaterThan(Diverging.at(1).getBlue());
  }

  @Test
  void theSpectrumIsThatOfTheMatrixBesideItsEdge() {
    // of M, not of M − 1: (2.8 ± i √(64 − 7.84))/2 = 1.4 ± 3.747i
    var spectrum = Networks.spectrum(PAIR, 2);
    assertThat(spectrum.alt()).contains("real parts from 1.4 to 1.4, 2 right of the edge at 1.");
    assertThat(spectrum.png()).isNotEmpty();
  }
}
