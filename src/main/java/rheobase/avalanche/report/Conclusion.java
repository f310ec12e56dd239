package rheobase.avalanche.report;

/** What a recording's avalanches say, from nothing to all signs of a critical point. */
public enum Conclusion {
  /** Too few avalanches, or too short a range, for any law to be told from another. */
  TOO_LITTLE("too little was recorded to tell any law from another"),
  /** The counts scatter no more than those of units that know nothing of each other. */
  INDEPENDENT("the units do as units that know nothing of each other"),
  /** Avalanches of units that act together, and not a power law. */
  NO_POWER_LAW("units act together, and their avalanches have no power law"),
  /** A power law that ends at a scale of its own. */
  CUT_OFF("units act together; their avalanches have a power law that is cut off"),
  /** A plausible power law, without the other signs of a critical point. */
  POWER_LAW_ALONE("a power law is plausible, but other signs of a critical point are missing"),
  /** A plausible power law, the exponent relation and a branching ratio near 1. */
  ALL_SIGNS(
      "a power law is plausible, and so are the exponent relation and a branching ratio of 1");

  private final String words;

  Conclusion(String words) {
    this.words = words;
  }

  /** {@return what it says, in words} */
  public String words() {
    return words;
  }
}
