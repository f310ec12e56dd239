package rheobase.audit.claim;

/** What is said of a claim. */
public enum Ruling {
  /** True as it stands. */
  HOLDS("holds"),
  /** True with words added. */
  CARE("care"),
  /** Not true; the correction says what is. */
  FAILS("fails"),
  /** Neither shown nor refuted: the models that we run do not show it. */
  NOT_REPRODUCED("not reproduced");

  private final String words;

  Ruling(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
