package rheobase.audit.claim;

/** The four articles whose statements are audited. */
public enum Article {
  /** Spiking neurons: from ions and bifurcations to what neurons compute. */
  SN("spiking neurons"),
  /** Excitation, inhibition, and criticality: a review. */
  EI("excitation–inhibition balance and criticality"),
  /** A digest of papers: geometry of noise, energy, redundancy. */
  PD("noise, energy and redundancy"),
  /** Neutral avalanches. */
  NA("neutral avalanches");

  private final String subject;

  Article(String subject) {
    this.subject = subject;
  }

  /**
   * What the article is about.
   *
   * @return its subject, in words
   */
  public String subject() {
    return subject;
  }
}
