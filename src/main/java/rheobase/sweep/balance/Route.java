package rheobase.sweep.balance;

import rheobase.network.published.KineticNetwork;

/** Which parameter of the network is changed beside the decay of its inhibition. */
public enum Route {
  /** The strength of every inhibitory synapse, 1 as published. */
  INHIBITION("inhibition g", "balance-inhibition"),
  /** The probability with which two cells are connected, 0.2 as published. */
  CONNECTIVITY("connection probability p", "balance-connectivity");

  private final String title;
  private final String file;

  Route(String title, String file) {
    this.title = title;
    this.file = file;
  }

  /**
   * The name of the parameter.
   *
   * @return in words
   */
  public String title() {
    return title;
  }

  String file() {
    return file;
  }

  /**
   * A network with another value of this parameter.
   *
   * @param network the network
   * @param value the value
   * @return a new network
   */
  public KineticNetwork on(KineticNetwork network, double value) {
    return this == INHIBITION
        ? network.withInhibition(value)
        : network.withConnectionProbability(value);
  }
}
