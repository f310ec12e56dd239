package rheobase.cable;

import rheobase.units.In;
import rheobase.units.Require;

/**
 * A membrane that only leaks, such as that of a passive dendrite or a sheath of myelin.
 *
 * @param capacitance of the membrane
 * @param resistance of the membrane
 * @param rest the potential to which it leaks
 */
public record Leak(
    @In("µF/cm²") double capacitance, @In("kΩ·cm²") double resistance, @In("mV") double rest)
    implements Membrane {

  /** Refuses a membrane without capacitance or resistance. */
  public Leak {
    Require.positive("capacitance", capacitance, "µF/cm²", "membranes have about 1 µF/cm²");
    Require.positive("resistance", resistance, "kΩ·cm²", "dendrites have about 10 kΩ·cm²");
    Require.finite("rest", rest, "mV", "0 counts from rest");
  }

  @Override
  public int gates() {
    return 0;
  }

  @Override
  public void relax(double potential, double time, double[] gates, int from) {}

  @Override
  public void conduct(double[] gates, int from, double[] into) {
    into[0] = 1 / resistance; // g = 1/R_m
    into[1] = rest / resistance;
  }
}
